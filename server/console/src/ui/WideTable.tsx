import { Table, type TableProps } from 'antd';

/** A table of rows without pages; where it is too wide it moves sideways, by the keyboard too. */
export const WideTable = <Row extends object>(props: TableProps<Row>) => (
  <div className="wide" tabIndex={0} role="group" aria-label="表格">
    <Table<Row> pagination={false} {...props} />
  </div>
);
