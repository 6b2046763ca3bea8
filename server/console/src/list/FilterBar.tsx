import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tag } from 'antd';
import { useState } from 'react';
import { say } from '../api/index.ts';
import { filterLabel, type FilterChoice } from './filterChoice.ts';
import { PickFilter } from './PickFilter.tsx';
import { TypedFilter } from './TypedFilter.tsx';
import type { Filters } from './useFilters.ts';

/** Conditions in force as pills that can be taken off, and one button for more. */
export function FilterBar({ choices, filters }: { choices: readonly FilterChoice[]; filters: Filters }) {
  const [typing, setTyping] = useState<string>();
  const free = choices.filter(({ name }) => filters.values[name] === undefined);
  const active = choices.filter(({ name }) => filters.values[name] !== undefined);
  const typed = free.find(({ name }) => name === typing);
  const onSet = (value: string | undefined) => {
    if (typed !== undefined && value !== undefined) filters.set(typed.name, value);
    setTyping(undefined);
  };
  return (
    <>
      {active.map((choice) => (
        <Tag
          key={choice.name}
          className="pill"
          variant="filled"
          closable={{ 'aria-label': `去掉条件：${say(choice.label)}` }}
          onClose={() => {
            filters.set(choice.name, undefined);
          }}
        >
          {say(choice.label)}：{shown(choice, filters.values[choice.name] ?? '')}
        </Tag>
      ))}
      {typed !== undefined &&
        ('typed' in typed ? (
          <TypedFilter key={typed.name} choice={typed} onSet={onSet} />
        ) : (
          <PickFilter key={typed.name} choice={typed} onSet={onSet} />
        ))}
      {free.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: free.map((choice) =>
              'typed' in choice || choice.many === true
                ? { key: choice.name, label: say(choice.label) }
                : {
                    key: choice.name,
                    label: say(choice.label),
                    children: choice.options.map(({ value, label }) => ({ key: `${choice.name}=${value}`, label: say(label) })),
                  },
            ),
            onClick: ({ key }) => {
              const [name = '', value] = key.split('=');
              if (value === undefined) setTyping(name);
              else filters.set(name, value);
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

/** A value in the shop's words, but for what it called somebody itself: one of many. */
function shown(choice: FilterChoice, value: string): string {
  const label = filterLabel(choice, value);
  return 'typed' in choice || choice.many === true ? label : say(label);
}
