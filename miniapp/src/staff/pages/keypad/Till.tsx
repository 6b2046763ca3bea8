import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { billOf, goodsFen } from '@shuke/shared/basketLines';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { Avatar, Notice, Page } from '../../../components/index.ts';
import { useOnline } from '../../../lib/offline.ts';
import { staffIds } from '../../ids.ts';
import { staffPage } from '../../session.ts';
import { DiscountApproval } from '../../till/DiscountApproval.tsx';
import { PayWays } from '../../till/PayWays.tsx';
import { Tools } from '../../till/Tools.tsx';
import { closeVisit, type Visit } from '../../visit.ts';
import { AmountLine } from './AmountLine.tsx';
import { Breakdown } from './Breakdown.tsx';
import { ConfirmSheet } from './ConfirmSheet.tsx';
import { Keys } from './Keys.tsx';
import type { useBasket } from './useBasket.ts';
import type { Phase, useCharge } from './useCharge.ts';
import type { Basket, Quote, Quoting } from './useQuote.ts';
import { say } from '../../../lib/shopWords.ts';

interface TillProps {
  branchId: string;
  visit: Visit;
  till: ReturnType<typeof useBasket>;
  quoting: Quoting;
  charging: ReturnType<typeof useCharge>;
}

/** The keypad page while an amount is typed, priced and sent. */
export function Till({ branchId, visit, till, quoting, charging }: TillProps) {
  const { quote, waiting } = quoting;
  const { phase } = charging;
  const busy = phase.name !== 'typing';
  const { basket, goods } = till;
  const overCap = quote === undefined || waiting ? undefined : overCapOf(quote, basket);
  const foot = <Foot till={till} quoting={quoting} charging={charging} mayCharge={overCap === undefined} />;
  return (
    <Page nav={{ title: '收款', home: staffPage('home') }} tone="ink" offline="断网，可查不可收" bare foot={foot}>
      <View className={`keypad${isPaying(quote) ? ' keypad--paying' : ''}`}>
        <MemberLine visit={visit} />
        <AmountLine
          entry={goods.entry}
          goodsFen={goodsFen(goods.lines)}
          tools={
            <Tools
              branchId={branchId}
              goods={goods}
              billFen={quote === undefined || waiting ? 0 : billOf(quote)}
              locked={busy}
              onHeld={() => void Taro.reLaunch({ url: staffPage('home') }).then(closeVisit)}
            />
          }
        />
        <Notices till={till} quoting={quoting} />
        {overCap !== undefined && (
          <DiscountApproval
            key={`${String(overCap.discount.amountFen)}/${String(overCap.billFen)}`}
            subject={visit.visitId}
            {...overCap}
            onApproved={goods.approved}
          />
        )}
        {quote && (
          <Breakdown
            quote={quote}
            basket={basket}
            waiting={waiting}
            earnOnly={visit.earnOnly}
            wallets={visit.wallets}
            onChange={(change) => {
              if (!busy) till.change(change);
            }}
          />
        )}
        {!quote && !quoting.error && (
          <View className="keypad__hint">{basket.amountFen === 0 ? say('输入消费金额，折扣和积分自动算') : '正在算'}</View>
        )}
      </View>
      {phase.name === 'asking' && <Asking phase={phase} charging={charging} />}
    </Page>
  );
}

const isPaying = (quote: Quote | undefined): boolean => quote !== undefined && quote.restFen > 0;

type FootProps = Pick<TillProps, 'till' | 'quoting' | 'charging'> & { mayCharge: boolean };

/** The ways to pay, where anything is left to pay, right above the keys. */
function Foot({ till, quoting: { quote, waiting }, charging, mayCharge }: FootProps) {
  const online = useOnline();
  const { basket } = till;
  const busy = charging.phase.name !== 'typing';
  const payable = quote !== undefined && !waiting && !till.goods.isReading && online && mayCharge ? quote : undefined;
  return (
    <>
      {quote !== undefined && isPaying(quote) && (
        <PayWays
          restFen={quote.restFen}
          rest={basket.rest}
          onChange={(rest) => {
            if (!busy) till.change({ rest });
          }}
        />
      )}
      <Keys
        onKey={(key) => {
          if (!busy) till.press(key);
        }}
        chargeFen={payable?.payableFen}
        busy={busy}
        onCharge={() => {
          if (payable) void charging.charge(basket, payable);
        }}
      />
    </>
  );
}

/** The question on the member's own phone. */
const Asking = ({ phase, charging }: { phase: Extract<Phase, { name: 'asking' }>; charging: TillProps['charging'] }) => (
  <ConfirmSheet
    key={phase.confirmationId}
    payableFen={phase.order.payableFen}
    confirmationId={phase.confirmationId}
    expiresAt={phase.expiresAt}
    onAccepted={() => void charging.confirmed(phase.order, phase.confirmationId)}
    onAgain={() => void charging.askAgain(phase.order)}
    onStop={charging.dismiss}
  />
);

/** A discount that is more than this person may give alone, and nobody has agreed to. */
function overCapOf(quote: Quote, { discount, approvalId }: Basket) {
  const { discountCapFen: capFen } = quote;
  if (discount === undefined || capFen === null || discount.amountFen <= capFen || approvalId !== undefined) return undefined;
  return { discount, billFen: billOf(quote), capFen };
}

function MemberLine({ visit: { member, walletFen, earnOnly } }: { visit: Visit }) {
  return (
    <View className="keypad__customer">
      <Avatar name={member.name} size="s" />
      <View className="keypad__customer-name">
        {member.name}·{member.tier.name}
      </View>
      <View className="keypad__customer-has">
        {say(earnOnly ? '只发积分' : `余 ${formatFen(walletFen)}·${formatPoints(member.points)} 积分`)}
      </View>
    </View>
  );
}

/** A price that changed, or could not be had; tapping asks again. */
function Notices({ till, quoting: { error, again } }: Pick<TillProps, 'till' | 'quoting'>) {
  if (error) {
    return (
      <View className="keypad__notice">
        <Notice id={staffIds.quoteAgain} icon="warning" tone="danger" action="再算" onTap={again}>
          没算出来：{error.message}
        </Notice>
      </View>
    );
  }
  if (!till.priceChanged) return null;
  return (
    <View className="keypad__notice">
      <Notice icon="warning">金额有变化，还没收款，请核对后再收</Notice>
    </View>
  );
}
