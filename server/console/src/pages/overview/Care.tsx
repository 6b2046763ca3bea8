import type { Output } from '@shuke/shared/client';
import { say } from '../../api/index.ts';
import { isOneOf, Facts, fullTime, Panel } from '../../ui/index.ts';
import { roleNames } from '../../session/index.ts';

const roles = ['cashier', 'marketer', 'finance', 'manager', 'owner'] as const;
const isRole = isOneOf(roles);

/** For the owner: whether the shop could be brought back, and who can move money. */
export const Care = ({
  care: { lastBackupAt, lastDrillAt, movers },
}: {
  care: NonNullable<Output<'report.overview'>['care']>;
}) => (
  <Panel title="安心" note="只有老板看得到">
    <Facts
      facts={[
        ['最近备份', lastBackupAt === null ? '还没有' : fullTime(lastBackupAt)],
        ['最近恢复演练', lastDrillAt === null ? '还没有' : fullTime(lastDrillAt)],
        ...movers.map(({ name, role }) => [name, say(`${isRole(role) ? roleNames[role] : role}，能动钱或积分`)] as const),
      ]}
    />
  </Panel>
);
