import { TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { say } from '../api/index.ts';

/** Which columns are shown; at least one. */
export function ColumnChoice({
  columns,
  hidden,
  onHide,
}: {
  columns: readonly { key: string; title: string }[];
  hidden: readonly string[];
  onHide(keys: string[]): void;
}) {
  const shown = columns.map(({ key }) => key).filter((key) => !hidden.includes(key));
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group
          className="column-choice"
          value={shown}
          options={columns.map(({ key, title }) => ({ value: key, label: say(title) }))}
          onChange={(keys) => {
            if (keys.length > 0) onHide(columns.map(({ key }) => key).filter((key) => !keys.includes(key)));
          }}
        />
      }
    >
      <Button type="text" size="small" icon={<TableOutlined />}>
        选列
      </Button>
    </Popover>
  );
}
