import { Input } from 'antd';

const noteMax = 60;

/** A note of one line, as the server takes it. */
export const NoteField = ({ label, value, onChange }: { label: string; value: string; onChange(text: string): void }) => (
  <label>
    {label}
    <Input
      value={value}
      maxLength={noteMax}
      showCount
      onChange={({ target }) => {
        onChange(target.value);
      }}
    />
  </label>
);
