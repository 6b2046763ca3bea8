import { View } from '@tarojs/components';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { Amount, Chips, Switch } from '../../../components/index.ts';
import { restId, staffIds } from '../../ids.ts';
import { restMethods, restWords } from '../../rest.ts';
import type { Basket, Quote } from './useQuote.ts';
import './Breakdown.scss';

interface BreakdownProps {
  quote: Quote;
  basket: Basket;
  /** Prices of an earlier key: shown at 60 %. */
  waiting: boolean;
  /** Identified by card number: nothing the customer has may be spent. */
  earnOnly: boolean;
  onChange: (change: Partial<Basket>) => void;
}

/** How the amount becomes what is paid, in the fixed order discount, points, stored value, rest. Every figure is the server's. */
export function Breakdown({ quote, basket, waiting, earnOnly, onChange }: BreakdownProps) {
  return (
    <View className={`breakdown${waiting ? ' breakdown--waiting' : ''}`} aria-live="polite">
      <View className="breakdown__bill">
        {quote.lines
          .filter(({ rule }) => rule === 'tier_discount')
          .map(({ label, amountFen }) => (
            <View key={label} className="breakdown__line">
              <View className="breakdown__label">{label}</View>
              <View className="breakdown__off">{formatFen(amountFen)}</View>
            </View>
          ))}
        <PointsLine quote={quote} basket={basket} onChange={onChange} />
        <View className="breakdown__due">
          <View>
            <View className="breakdown__due-title">应收</View>
            {quote.savedFen > 0 && <View className="breakdown__saved">共省 {formatFen(quote.savedFen)}</View>}
          </View>
          <View id={staffIds.payable} className="breakdown__due-amount">
            <Amount fen={quote.payableFen} size="l" />
          </View>
        </View>
      </View>
      <PaidFrom quote={quote} basket={basket} earnOnly={earnOnly} onChange={onChange} />
    </View>
  );
}

type Part = Omit<BreakdownProps, 'waiting' | 'earnOnly'>;

/** Points pay as much as the rules allow, or nothing. Not shown where they may not. */
function PointsLine({ quote: { burnable, lines }, basket, onChange }: Part) {
  const burned = lines.find(({ rule }) => rule === 'points_burn');
  if (burnable.points === 0 && !burned) return null;
  return (
    <View className="breakdown__line">
      <View className="breakdown__label">
        {burned?.label ?? `${formatPoints(burnable.points)} 积分可抵 ${formatFen(burnable.fen)}`}
        <Switch
          id={staffIds.usePoints}
          on={basket.usePoints}
          label="用积分抵扣"
          onChange={(usePoints) => {
            onChange({ usePoints });
          }}
        />
      </View>
      {burned && <View className="breakdown__off">{formatFen(burned.amountFen)}</View>}
    </View>
  );
}

/** Stored value first, principal and bonus apart; then how the difference is paid, and what the sale earns. */
function PaidFrom({ quote, basket, earnOnly, onChange }: Part & { earnOnly: boolean }) {
  const hasWallet = !earnOnly && (quote.walletFen > 0 || quote.walletAfterFen > 0);
  return (
    <View className="breakdown__paid">
      {hasWallet && (
        <View className="breakdown__paid-line">
          <View className="breakdown__label">
            {quote.walletFen > 0 ? '储值扣款' : '不用储值'}
            <Switch
              id={staffIds.useWallet}
              on={basket.useWallet}
              label="用储值付款"
              onChange={(useWallet) => {
                onChange({ useWallet });
              }}
            />
          </View>
          {quote.walletFen > 0 && <View className="breakdown__paid-amount">{formatFen(quote.walletFen)}</View>}
        </View>
      )}
      {quote.walletFen > 0 && (
        <View className="breakdown__split">
          本金 {formatFen(quote.principalFen)}
          {quote.bonusFen > 0 && ` + 赠送 ${formatFen(quote.bonusFen)}`}
        </View>
      )}
      {quote.restFen > 0 && <Rest quote={quote} basket={basket} onChange={onChange} />}
      <View className="breakdown__after">
        <View>{hasWallet ? `${quote.walletFen > 0 ? '扣后余额' : '余额'} ${formatFen(quote.walletAfterFen)}` : ''}</View>
        <View className="breakdown__earned">
          得 {formatPoints(quote.pointsEarned)} 积分{quote.earnNote === '' ? '' : `（${quote.earnNote}）`}
        </View>
      </View>
    </View>
  );
}

function Rest({ quote, basket, onChange }: Part) {
  return (
    <View className="breakdown__rest">
      <View className="breakdown__rest-words">
        {quote.walletFen > 0 ? '余额差' : '收'} {formatFen(quote.restFen)}
        {quote.walletFen > 0 && `，收${restWords[basket.restMethod]}`}
      </View>
      <Chips
        choices={restMethods.map((method) => ({ value: method, label: restWords[method], id: restId(method) }))}
        value={basket.restMethod}
        onChange={(restMethod) => {
          onChange({ restMethod });
        }}
      />
    </View>
  );
}
