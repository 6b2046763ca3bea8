import { Alert, Button } from 'antd';
import { useState } from 'react';
import { formatPoints } from '@shuke/shared/money';
import { say, useWrite } from '../../api/index.ts';
import { ReasonModal } from '../../ui/index.ts';
import { Sums } from './Checked.tsx';
import { Problems } from './Problems.tsx';
import type { WholeImport } from './words.ts';

/** What was brought in, and the way back; or what became of that. */
export function Done({ found }: { found: WholeImport }) {
  const [isAsking, setAsking] = useState(false);
  const rollBack = useWrite('memberImport.rollBack', () => {
    setAsking(false);
  });
  const isBack = found.status === 'rolledBack';
  const left = found.imported - found.rolledBack;
  return (
    <>
      <Alert
        type={isBack ? 'info' : 'success'}
        showIcon
        className="gap-below"
        title={
          isBack
            ? `已撤回 ${formatPoints(found.rolledBack)} 位${left > 0 ? `，${formatPoints(left)} 位有过新的变动，保持原样` : ''}`
            : `已导入 ${formatPoints(found.imported)} 位会员；他们用这个手机号登录小程序，卡就是他们的`
        }
      />
      {found.sums !== null && !isBack && <Sums sums={found.sums} />}
      {left > 0 && (
        <p className="gap-below">
          <Button
            danger
            onClick={() => {
              setAsking(true);
            }}
          >
            {isBack ? '再撤回一次' : '整批撤回'}
          </Button>
        </p>
      )}
      <Problems found={found} title={isBack ? '没有撤回' : '没有导入'} count={isBack ? found.leftStanding : found.leftOut} />
      {isAsking && (
        <ReasonModal
          title="撤回这次导入"
          action={`撤回 ${formatPoints(left)} 位会员`}
          danger
          busy={rollBack.isPending}
          error={rollBack.error}
          onConfirm={(reason) => {
            rollBack.mutate({ importId: found.id, reason });
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p className="gap-below">
            {say('导入的积分和储值都会冲回，还没人认领的卡会注销。导入后有过消费、充值或积分变动的卡不动，会列出来。')}
          </p>
        </ReasonModal>
      )}
    </>
  );
}
