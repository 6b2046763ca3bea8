import { Form, Input } from 'antd';
import { limitedActWords, roleWords } from '@shuke/shared/words';
import { say } from '../../api/index.ts';
import { limit } from './rules.ts';
import { capActs, capColumns, capRoles, isMoney, type CapAct, type CapColumn } from './staffCaps.ts';

const columnWords: Readonly<Record<CapColumn, string>> = {
  timesPerHour: '一小时次数',
  timesPerDay: '一天次数',
  fenPerHour: '一小时总额',
  fenPerDay: '一天总额',
};
const unitOf = (act: CapAct, column: CapColumn): string => {
  if (isMoney(act, column)) return '元';
  return column.startsWith('fen') ? say('积分') : '次';
};

/** How often and how much one person does before a manager looks: beyond it they are locked for that act. */
export const StaffCaps = () => (
  <div className="cap-table" role="group" aria-label="一个人一小时、一天最多办多少">
    <div className="cap-table__head" aria-hidden="true">
      <span />
      {capColumns.map((column) => (
        <span key={column}>{columnWords[column]}</span>
      ))}
    </div>
    {capRoles.map((role) =>
      capActs.map((act) => (
        <div key={role + act} className="cap-table__row">
          <span className="cap-table__name">{say(`${roleWords[role]}·${limitedActWords[act]}`)}</span>
          {capColumns.map((column) => (
            <Form.Item
              key={column}
              name={['staffCaps', role, act, column]}
              rules={isMoney(act, column) ? limit.amount : limit.whole}
            >
              <Input
                inputMode={isMoney(act, column) ? 'decimal' : 'numeric'}
                placeholder="不限"
                suffix={unitOf(act, column)}
                aria-label={say(`${roleWords[role]}${limitedActWords[act]}${columnWords[column]}`)}
              />
            </Form.Item>
          ))}
        </div>
      )),
    )}
  </div>
);
