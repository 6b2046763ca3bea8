import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tag } from 'antd';
import type { FilterChoice, Filters } from './useFilters.ts';

/** Conditions in force as pills that can be taken off, and one button for more. */
export function FilterBar({ choices, filters }: { choices: readonly FilterChoice[]; filters: Filters }) {
  const free = choices.filter(({ name }) => filters.values[name] === undefined);
  const active = choices.filter(({ name }) => filters.values[name] !== undefined);
  return (
    <>
      {active.map(({ name, label, options }) => (
        <Tag
          key={name}
          className="pill"
          variant="filled"
          closable={{ 'aria-label': `去掉条件：${label}` }}
          onClose={() => {
            filters.set(name, undefined);
          }}
        >
          {label}：{options.find(({ value }) => value === filters.values[name])?.label}
        </Tag>
      ))}
      {free.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: free.map(({ name, label, options }) => ({
              key: name,
              label,
              children: options.map((option) => ({ key: `${name}=${option.value}`, label: option.label })),
            })),
            onClick: ({ key }) => {
              const [name = '', value = ''] = key.split('=');
              filters.set(name, value);
            },
          }}
        >
          <Button type="text" size="small" icon={<PlusOutlined />}>
            加条件
          </Button>
        </Dropdown>
      )}
    </>
  );
}
