import { formatQuantity, lineFen } from '@shuke/shared/goods';
import { formatFen } from '@shuke/shared/money';
import type { Basket } from './basket.ts';

/** What is in the basket; the keys act on the chosen line. */
export const Lines = ({ basket, onChoose }: { basket: Basket; onChoose(place: number): void }) =>
  basket.lines.length === 0 ? null : (
    <div className="wide" tabIndex={-1}>
      <table className="till__lines" aria-label="商品">
        <thead>
          <tr>
            <th>商品</th>
            <th>数量</th>
            <th>单价</th>
            <th>金额</th>
          </tr>
        </thead>
        <tbody>
          {basket.lines.map(({ productId, name, unit, quantityMilli, unitPriceFen }, place) => (
            <tr
              key={productId ?? `${name}${String(place)}`}
              aria-current={place === basket.chosen}
              onClick={() => {
                onChoose(place);
              }}
            >
              <td>{name}</td>
              <td>
                {formatQuantity(quantityMilli)}
                {unit}
              </td>
              <td>{formatFen(unitPriceFen)}</td>
              <td>{formatFen(lineFen(unitPriceFen, quantityMilli))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
