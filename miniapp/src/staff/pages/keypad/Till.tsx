import { View } from '@tarojs/components';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { Avatar, Notice, Page } from '../../../components/index.ts';
import { useOnline } from '../../../lib/offline.ts';
import { staffIds } from '../../ids.ts';
import { staffPage } from '../../session.ts';
import type { Visit } from '../../visit.ts';
import { AmountLine } from './AmountLine.tsx';
import { Breakdown } from './Breakdown.tsx';
import { ConfirmSheet } from './ConfirmSheet.tsx';
import { Keys } from './Keys.tsx';
import type { useBasket } from './useBasket.ts';
import type { useCharge } from './useCharge.ts';
import type { Quoting } from './useQuote.ts';

interface TillProps {
  visit: Visit;
  till: ReturnType<typeof useBasket>;
  quoting: Quoting;
  charging: ReturnType<typeof useCharge>;
}

/** The keypad page while an amount is typed, priced and sent. */
export function Till({ visit, till, quoting, charging }: TillProps) {
  const online = useOnline();
  const { quote, waiting } = quoting;
  const { phase } = charging;
  const busy = phase.name !== 'typing';
  const payable = quote !== undefined && !waiting && online ? quote : undefined;
  const keypad = (
    <Keys
      onKey={(key) => {
        if (!busy) till.press(key);
      }}
      chargeFen={payable?.payableFen}
      busy={busy}
      onCharge={() => {
        if (payable) void charging.charge(till.basket, payable);
      }}
    />
  );
  return (
    <Page nav={{ title: '收款', home: staffPage('home') }} tone="ink" offline="断网，可查不可收" bare foot={keypad}>
      <View className="keypad">
        <MemberLine visit={visit} />
        <AmountLine entry={till.entry} />
        <Notices till={till} quoting={quoting} />
        {quote && (
          <Breakdown
            quote={quote}
            basket={till.basket}
            waiting={waiting}
            earnOnly={visit.earnOnly}
            wallets={visit.wallets}
            onChange={(change) => {
              if (!busy) till.change(change);
            }}
          />
        )}
        {!quote && !quoting.error && (
          <View className="keypad__hint">{till.basket.amountFen === 0 ? '输入消费金额，折扣和积分自动算' : '正在算'}</View>
        )}
      </View>
      {phase.name === 'asking' && (
        <ConfirmSheet
          key={phase.confirmationId}
          payableFen={phase.order.payableFen}
          confirmationId={phase.confirmationId}
          expiresAt={phase.expiresAt}
          onAccepted={() => void charging.confirmed(phase.order, phase.confirmationId)}
          onAgain={() => void charging.askAgain(phase.order)}
          onStop={charging.dismiss}
        />
      )}
    </Page>
  );
}

function MemberLine({ visit: { member, walletFen, earnOnly } }: { visit: Visit }) {
  return (
    <View className="keypad__customer">
      <Avatar name={member.name} size="s" />
      <View className="keypad__customer-name">
        {member.name}·{member.tier.name}
      </View>
      <View className="keypad__customer-has">
        {earnOnly ? '只发积分' : `余 ${formatFen(walletFen)}·${formatPoints(member.points)} 分`}
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
