import { Button, Input } from 'antd';
import { useState } from 'react';
import { typedValue, type FilterChoice } from './filterChoice.ts';

const modes = { text: 'text', date: 'text', whole: 'numeric', yuan: 'decimal' } as const;

/** A condition being typed; Enter sets it, Escape leaves it. */
export function TypedFilter({
  choice,
  onSet,
}: {
  choice: Extract<FilterChoice, { typed: unknown }>;
  onSet(value: string | undefined): void;
}) {
  const [text, setText] = useState('');
  const value = typedValue(choice, text);
  return (
    <form
      className="typed-filter"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== undefined) onSet(value);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onSet(undefined);
      }}
    >
      <Input
        size="small"
        autoFocus
        type={choice.typed === 'date' ? 'date' : 'text'}
        inputMode={modes[choice.typed]}
        aria-label={choice.label}
        prefix={choice.typed === 'date' ? null : choice.label}
        suffix={choice.typed === 'yuan' ? '元' : null}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={value === undefined}>
        加上
      </Button>
    </form>
  );
}
