import { formatFen, formatPoints } from '@shuke/shared/money';

/** An amount of money; `signed` marks what came in. */
export const Money = ({ fen, signed = false }: { fen: number; signed?: boolean }) => (
  <span className={signed && fen > 0 ? 'money money--in' : 'money'}>
    {formatFen(fen, { sign: signed ? 'always' : 'negative' })}
  </span>
);

/** An amount of points. */
export const PointsAmount = ({ points }: { points: number }) => <span className="money">{formatPoints(points)}</span>;
