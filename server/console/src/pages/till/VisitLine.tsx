import { Tag } from 'antd';
import type { Output } from '@shuke/shared/client';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { say } from '../../api/index.ts';

/** Who stands at the till, and what they hold. */
export const VisitLine = ({ visit: { member, earnOnly, isMasked } }: { visit: Output<'sale.identify'> }) => (
  <div className="till__who" role="status">
    <b className="identity__name">{member.name}</b> <span className={`tier tier--${member.tier.look}`}>{member.tier.name}</span>{' '}
    <span className="sub">{member.phoneMasked}</span> {earnOnly && <Tag color="gold">{say('卡号只能得积分，不能付款')}</Tag>}
    <div>
      {isMasked
        ? say('按手机号认出，请问一声是不是本人；要用储值和积分，请扫会员码')
        : say(
            `储值 ${formatFen(member.wallet.totalFen)}，${formatPoints(member.points)} 积分，第 ${String(member.visitCount + 1)} 次到店`,
          )}
    </div>
  </div>
);
