import { ShopOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useLocation } from 'react-router';
import { useMe } from '../session/index.ts';
import { useBranchScope } from './branchScope.ts';
import { pageAt } from './nav.ts';

const all = 'all';

/** Which branch the page is about, where it is of one never all; who has one branch sees its name only. */
export function BranchSwitcher() {
  const { branches } = useMe();
  const { chosen, one, choose } = useBranchScope();
  const { pathname } = useLocation();
  const isOfOne = pageAt(pathname)?.oneBranch === true;
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
      value={(isOfOne ? one : chosen)?.id ?? all}
      prefix={
        <>
          <ShopOutlined aria-hidden /> {isOfOne ? '只看' : '看'}
        </>
      }
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={[
        ...(isOfOne ? [] : [{ value: all, label: `全部门店（${branches.length} 家）` }]),
        ...branches.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(value) => {
        choose(value === all ? undefined : value);
      }}
    />
  );
}
