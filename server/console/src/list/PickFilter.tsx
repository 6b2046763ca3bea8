import { Select } from 'antd';
import { say } from '../api/index.ts';
import type { FilterChoice } from './filterChoice.ts';

/** A condition chosen among many, found by typing; Escape leaves it. */
export const PickFilter = ({
  choice,
  onSet,
}: {
  choice: Extract<FilterChoice, { options: unknown }>;
  onSet(value: string | undefined): void;
}) => (
  <Select
    className="pick-filter"
    size="small"
    autoFocus
    defaultOpen
    showSearch={{ optionFilterProp: 'label' }}
    aria-label={say(choice.label)}
    placeholder={say(choice.label)}
    options={[...choice.options]}
    onChange={(value: string) => {
      onSet(value);
    }}
    onInputKeyDown={({ key }) => {
      if (key === 'Escape') onSet(undefined);
    }}
    onBlur={() => {
      onSet(undefined);
    }}
  />
);
