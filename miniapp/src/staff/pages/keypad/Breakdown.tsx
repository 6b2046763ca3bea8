import { View } from '@tarojs/components';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { Amount, Chips, Switch } from '../../../components/index.ts';
import { staffIds, walletId } from '../../ids.ts';
import type { Visit } from '../../visit.ts';
import { restWords } from '../../rest.ts';
import type { Basket, Quote } from './useQuote.ts';
import { say } from '../../../lib/shopWords.ts';
import './Breakdown.scss';

interface BreakdownProps {
  quote: Quote;
  basket: Basket;
  /** Prices of an earlier key: shown at 60 %. */
  waiting: boolean;
  /** Identified by card number: nothing the member has may be spent. */
  earnOnly: boolean;
  /** What may pay: the member's own stored value first. */
  wallets: Visit['wallets'];
  onChange: (change: Partial<Pick<Basket, 'usePoints' | 'useWallet' | 'walletOwner' | 'rest'>>) => void;
}

/** How the amount becomes what is paid, in the fixed order discount, points, stored value, rest. Every figure is the server's. */
export function Breakdown({ quote, basket, waiting, earnOnly, wallets, onChange }: BreakdownProps) {
  return (
    <View className={`breakdown${waiting ? ' breakdown--waiting' : ''}`} aria-live="polite">
      <View className="breakdown__bill">
        {quote.lines
          .filter(({ rule }) => rule !== 'points_burn')
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
      {!earnOnly && wallets.length > 1 && <Wallets wallets={wallets} basket={basket} onChange={onChange} />}
      <PaidFrom quote={quote} basket={basket} earnOnly={earnOnly} onChange={onChange} />
    </View>
  );
}

type Part = Omit<BreakdownProps, 'waiting' | 'earnOnly' | 'wallets'>;

/** Points pay as much as the rules allow, or nothing. Not shown where they may not. */
function PointsLine({ quote: { burnable, lines }, basket, onChange }: Part) {
  const burned = lines.find(({ rule }) => rule === 'points_burn');
  if (burnable.points === 0 && !burned) return null;
  return (
    <View className="breakdown__line">
      <View className="breakdown__label">
        {burned?.label ?? say(`${formatPoints(burnable.points)} 积分可抵 ${formatFen(burnable.fen)}`)}
        <Switch
          id={staffIds.usePoints}
          on={basket.usePoints}
          label={say('用积分抵扣')}
          onChange={(usePoints) => {
            onChange({ usePoints });
          }}
        />
      </View>
      {burned && <View className="breakdown__off">{formatFen(burned.amountFen)}</View>}
    </View>
  );
}

/** Whose stored value pays, where the member may use that of others. */
function Wallets({ wallets, basket, onChange }: Pick<BreakdownProps, 'wallets' | 'basket' | 'onChange'>) {
  const [own] = wallets;
  return (
    <View className="breakdown__wallets">
      <Chips
        choices={wallets.map(({ walletOwner, kind, name, usableFen }, place) => ({
          value: walletOwner,
          label: `${kind === 'own' ? '自己' : name} ${formatFen(usableFen)}`,
          id: walletId(place),
        }))}
        value={basket.walletOwner ?? own?.walletOwner ?? ''}
        onChange={(owner) => {
          onChange({ walletOwner: owner === own?.walletOwner ? undefined : owner, useWallet: true });
        }}
      />
    </View>
  );
}

/** What is left in the member's own wallet; of somebody else's the till says nothing. */
const afterWords = ({ shared, walletFen, walletAfterFen }: Quote): string =>
  shared === null ? `${walletFen > 0 ? '扣后余额' : '余额'} ${formatFen(walletAfterFen)}` : '自己的储值不动';

/** Stored value first, principal and bonus apart; then how the difference is paid, and what the sale earns. */
function PaidFrom({ quote, basket, earnOnly, onChange }: Part & { earnOnly: boolean }) {
  const { shared } = quote;
  const hasWallet = !earnOnly && (quote.walletFen > 0 || quote.walletAfterFen > 0 || shared !== null);
  return (
    <View className="breakdown__paid">
      {hasWallet && (
        <View className="breakdown__paid-line">
          <View className="breakdown__label">
            {quote.walletFen > 0 ? (shared === null ? '储值扣款' : `${shared.name} 的卡付`) : '不用储值'}
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
          {quote.bonusFen > 0 && ` + 赠金 ${formatFen(quote.bonusFen)}`}
        </View>
      )}
      {shared !== null && shared.note !== null && basket.useWallet && <View className="breakdown__limit">{shared.note}</View>}
      {quote.restFen > 0 && <Rest quote={quote} />}
      <View className="breakdown__after">
        <View>{hasWallet ? afterWords(quote) : ''}</View>
        <View className="breakdown__earned">
          得 {formatPoints(quote.pointsEarned)}
          {say(' 积分')}
          {quote.earnNote === '' ? '' : `（${quote.earnNote}）`}
        </View>
      </View>
    </View>
  );
}

/** 收现金, or each part with its amount. */
function restSaid({ walletFen, payments }: Quote): string {
  if (payments.length > 1)
    return `：${payments.map(({ method, amountFen }) => `${restWords[method]} ${formatFen(amountFen)}`).join(' + ')}`;
  const [only] = payments;
  return walletFen > 0 && only ? `，收${restWords[only.method]}` : '';
}

/** What is left to pay, and by which ways: chosen above the keys. */
const Rest = ({ quote }: { quote: Quote }) => (
  <View className="breakdown__rest-words">
    {quote.walletFen > 0 ? '余额差' : '收'} {formatFen(quote.restFen)}
    {restSaid(quote)}
  </View>
);
