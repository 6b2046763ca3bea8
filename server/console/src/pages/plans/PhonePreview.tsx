import { fen, formatFen, formatPoints } from '@shuke/shared/money';
import { say } from '../../api/index.ts';
import { conditionsOf, type PlanFacts } from './words.ts';

/** The plan as a member will see it, while it is written. */
export function PhonePreview({ plan }: { plan: PlanFacts }) {
  const { payFen, bonusFen, instalments, points, isUsual } = plan;
  // Only for the picture: what arrives is counted by the server when somebody pays.
  const arrivesFen = fen(payFen + Math.floor(bonusFen / instalments));
  return (
    <aside className="phone" aria-label="会员看到的样子">
      <h3>选一个充值方案</h3>
      <div className="phone__plan">
        {isUsual && <span className="phone__usual">常选</span>}
        <strong>{formatFen(payFen)}</strong>
        {bonusFen > 0 && <span>送 {formatFen(bonusFen)}</span>}
        <ul>
          <li>付款后到账 {formatFen(arrivesFen)}</li>
          {instalments > 1 && <li>赠金分 {instalments} 个月到账</li>}
          {points > 0 && (
            <li>
              送 {formatPoints(points)}
              {say(' 积分')}
            </li>
          )}
          <li>{conditionsOf(plan)}</li>
        </ul>
      </div>
      <div className="phone__button">充值 {formatFen(payFen)}</div>
    </aside>
  );
}
