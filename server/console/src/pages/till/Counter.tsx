import { Alert, Button, Input } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import { formatFen } from '@shuke/shared/money';
import { say } from '../../api/index.ts';
import { Panel } from '../../ui/index.ts';
import { emptyBasket, isMistyped, totalFen, withNextWallet, withYuan, type Basket } from './basket.ts';
import { Breakdown, WalkInPrice } from './Breakdown.tsx';
import { Choices } from './Choices.tsx';
import { Lines } from './Lines.tsx';
import { ScanBox } from './ScanBox.tsx';
import { isScanInAmount } from './scanned.ts';
import { useCounter, type Counter as State } from './useCounter.ts';
import { opened, useCounterKeys } from './useCounterKeys.ts';
import type { Taken } from './useTake.ts';
import { VisitLine } from './VisitLine.tsx';
import { Windows } from './Windows.tsx';

interface Props {
  branchId: string;
  start: Basket;
  onTaken(taken: Taken): void;
  /** The till is free for the next; with a basket that was put aside. */
  onNext(start: Basket): void;
  onPrint: (() => void) | undefined;
}

/** One sale: what is scanned and typed on one side, what it comes to on the other; Enter goes on, Escape gives up. */
export function Counter({ branchId, start, onTaken, onNext, onPrint }: Props) {
  const counter = useCounter({ branchId, start, onTaken });
  const next = () => {
    onNext(emptyBasket);
  };
  const isBusy = counter.taking.busy || counter.price.isAsking;
  const { isLeaving, leave } = useCounterKeys(counter, { onLeave: next, onPrint });
  return (
    <>
      <form
        className="till__sale"
        onSubmit={(event) => {
          event.preventDefault();
          counter.enter();
        }}
      >
        {/* Enter in a field is heard while a price is asked for too, when the button below is not. */}
        <button type="submit" hidden />
        <Panel>
          <Goods counter={counter} />
        </Panel>
        <Panel>
          <Bill counter={counter} />
          <Notices counter={counter} isLeaving={isLeaving} />
          <div className="till__actions">
            <Button size="large" onClick={leave}>
              不收了（Esc）
            </Button>
            <Button type="primary" size="large" htmlType="submit" loading={isBusy} aria-busy={isBusy}>
              {actionOf(counter)}
            </Button>
          </div>
        </Panel>
        <MoreKeys counter={counter} />
      </form>
      <Windows branchId={branchId} counter={counter} onHeld={next} onResumed={onNext} />
    </>
  );
}

const Goods = ({
  counter: { basket, setBasket, scanBox, amountBox, onAmountKey, text, setText, reader, isLocked },
}: {
  counter: State;
}) => (
  <>
    <ScanBox
      ref={scanBox}
      text={text}
      isReading={reader.isReading}
      isLocked={isLocked}
      problem={reader.problem}
      onText={setText}
    />
    <Lines
      basket={basket}
      onChoose={(chosen) => {
        setBasket({ ...basket, chosen });
      }}
    />
    <label className="till__label gap-above" htmlFor="till-amount">
      金额（元）
    </label>
    <Input
      ref={amountBox}
      id="till-amount"
      className="till__amount"
      size="large"
      autoComplete="off"
      inputMode="decimal"
      maxLength={40}
      status={isMistyped(basket) && !isScanInAmount(basket.yuan) ? 'error' : ''}
      value={basket.yuan}
      readOnly={isLocked}
      onKeyDown={onAmountKey}
      onChange={({ target }) => {
        setBasket(withYuan(basket, target.value));
      }}
    />
  </>
);

function Bill({ counter: { basket, setBasket, visit, price, isLocked } }: { counter: State }) {
  const offFen = basket.discount?.amountFen ?? 0;
  return (
    <>
      {visit === undefined ? (
        <div className="till__who">{say('散客；扫会员码，这笔就能得积分、用储值')}</div>
      ) : (
        <VisitLine visit={visit} />
      )}
      <Choices
        basket={basket}
        visit={visit}
        isLocked={isLocked}
        onChange={(change) => {
          setBasket({ ...basket, ...change });
        }}
        onNextWallet={() => {
          setBasket(withNextWallet(basket, visit?.wallets ?? []));
        }}
      />
      {price.quote !== undefined && <Breakdown quote={price.quote} isStale={price.shown === undefined} />}
      {visit === undefined && price.isAny && (
        <WalkInPrice totalFen={totalFen(basket)} offFen={offFen} dueFen={Math.max(0, totalFen(basket) - offFen)} />
      )}
    </>
  );
}

function Notices({ counter: { price, taking, overCap, isLocked }, isLeaving }: { counter: State; isLeaving: boolean }) {
  const error = taking.error ?? price.error;
  return (
    <div aria-live="assertive">
      {overCap !== undefined && (
        <Alert
          type="warning"
          showIcon
          className="gap-below"
          title={`优惠 ${formatFen(overCap.discount.amountFen)} 超过您能给的 ${formatFen(overCap.capFen)}：回车请店长批准，或按 F7 改少些`}
        />
      )}
      {taking.isUnanswered && (
        <Alert type="error" showIcon className="gap-below" title="没收到结果，请先别交货。回车会查同一笔，不会收两次" />
      )}
      {error !== null && overCap === undefined && !taking.isUnanswered && (
        <Alert type="error" showIcon className="gap-below" title={asApiError(error).message} />
      )}
      {taking.isWaiting && <Alert type="info" showIcon className="gap-below" title="这笔要会员在手机上点「同意」" />}
      {isLeaving && !isLocked && (
        <Alert type="warning" showIcon className="gap-below" title="再按一次 Esc，这一单就不收了；要留着，按 F8 挂单" />
      )}
    </div>
  );
}

/** What Enter will do. */
function actionOf({ text, price, taking, overCap, visit }: State): string {
  if (taking.isUnanswered) return '查这笔（回车）';
  if (text.trim() !== '') return '查这个码（回车）';
  if (overCap !== undefined) return '请人批准（回车）';
  if (price.shown !== undefined) return `收款 ${formatFen(price.shown.payableFen)}（回车）`;
  if (price.walkInFen !== undefined) return `散客收款 ${formatFen(price.walkInFen)}（回车）`;
  return visit === undefined && price.isAny ? '按散客收（回车）' : '看价（回车）';
}

/** What else there is, with its key. */
const MoreKeys = ({ counter }: { counter: State }) => (
  <div className="till__keys">
    {(
      [
        ['split', '分开付（F6）'],
        [
          'discount',
          counter.basket.discount === undefined ? '优惠（F7）' : `优惠 ${formatFen(-counter.basket.discount.amountFen)}（F7）`,
        ],
        [counter.price.isAny ? 'hold' : 'held', counter.price.isAny ? '挂单（F8）' : '取单（F8）'],
        ['recent', '最近几笔（F9）'],
      ] as const
    ).map(([window, words]) => (
      <Button key={window} onClick={() => opened(counter, window)}>
        {words}
      </Button>
    ))}
    <span className="sub">↑↓ 选商品行，Delete 删行，*3 回车改数量</span>
  </div>
);
