import { ShopOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useMe } from '../session/index.ts';
import { useBranchScope } from './branchScope.ts';

const all = 'all';

/** Which branch the pages are about; who has one branch sees its name only. */
export function BranchSwitcher() {
  const { branches } = useMe();
  const { chosen, choose } = useBranchScope();
  const [only] = branches;
  if (branches.length <= 1)
    return (
      <span className="top__branch">
        <ShopOutlined aria-hidden /> {only?.name ?? '还没有门店'}
      </span>
    );
  return (
    <Select
      className="top__switcher"
      aria-label="门店"
      value={chosen?.id ?? all}
      prefix={<ShopOutlined aria-hidden />}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={[
        { value: all, label: `全部门店（${branches.length} 家）` },
        ...branches.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(value) => {
        choose(value === all ? undefined : value);
      }}
    />
  );
}
