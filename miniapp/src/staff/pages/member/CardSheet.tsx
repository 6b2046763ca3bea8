import { View } from '@tarojs/components';
import { useState } from 'react';
import { cardNumberLength, groupCode, physicalCardPrefix } from '@shuke/shared/memberCode';
import { staffSession, type Output } from '../../../api/index.ts';
import { Button, Empty, ErrorNotice, Failed, Field, Row, Rows, Sheet, Skeleton, Tag, toast } from '../../../components/index.ts';
import { useStaffOperation } from '../../../hooks/useOperation.ts';
import { useServerTime } from '../../../hooks/useServerTime.ts';
import { momentText } from '../../../lib/dates.ts';
import { inWechat } from '../../../lib/platform.ts';
import { plasticCardId, staffIds } from '../../ids.ts';
import { useOnce } from '../../once.ts';
import { scanWithCamera } from '../../scanner.ts';
import type { Visit } from '../../visit.ts';
import { say } from '../../../lib/shopWords.ts';

type Card = Output<'physicalCard.ofVisit'>['data'][number];

interface CardSheetProps {
  visit: Visit;
  branchId: string;
  onClose: () => void;
}

/** 实体卡: the cards of who stands here; a new one given, a lost one replaced or ended. */
export function CardSheet({ visit, branchId, onClose }: CardSheetProps) {
  const cards = useStaffOperation('physicalCard.ofVisit', { visitId: visit.visitId });
  return (
    <Sheet open title="实体卡" onClose={onClose}>
      {cards.state === 'loading' && <Skeleton />}
      {cards.state === 'failed' && <Failed title="没读到实体卡" error={cards.error} onRetry={cards.retry} />}
      {cards.state === 'ready' && (
        <Cards
          cards={cards.data.data}
          visit={visit}
          branchId={branchId}
          onChanged={() => {
            void cards.refresh();
          }}
        />
      )}
    </Sheet>
  );
}

interface CardsProps extends Omit<CardSheetProps, 'onClose'> {
  cards: readonly Card[];
  onChanged: () => void;
}

function Cards({ cards, visit, branchId, onChanged }: CardsProps) {
  const [ending, setEnding] = useState<Card>();
  const bound = cards.find(({ status }) => status === 'bound');
  const { error, busy, run } = useOnce();
  const give = async (cardNumber: string) => {
    await staffSession.call(bound ? 'physicalCard.replace' : 'physicalCard.bind', { visitId: visit.visitId, cardNumber });
    toast(bound ? '换好了，旧卡已停用' : say('绑好了，可以用它积分'));
    onChanged();
  };
  const end = async ({ cardNumber }: Card) => {
    await staffSession.call('physicalCard.block', { branchId, cardNumber, reason: '顾客挂失' });
    toast('已停用');
    setEnding(undefined);
    onChanged();
  };
  return (
    <View className="plastic">
      {cards.length === 0 && <Empty title={`${visit.member.name}还没有实体卡`} hint="给一张新卡，扫卡面上的号码" />}
      {cards.length > 0 && <CardRows cards={cards} onTap={setEnding} />}
      {ending ? (
        <>
          <View className="plastic__note">{say('停用后这张卡不能再积分，也不能恢复。会员、积分和储值都不变。')}</View>
          {error && <ErrorNotice error={error} />}
          <Button id={staffIds.cardEnd} busy={busy} onTap={() => void run(() => end(ending))}>
            {`停用尾号 ${ending.cardNumber.slice(-4)}`}
          </Button>
        </>
      ) : (
        <GiveCard
          busy={busy}
          error={error}
          words={bound ? '换成这张' : '绑定'}
          onGive={(number) => void run(() => give(number))}
        />
      )}
    </View>
  );
}

function CardRows({ cards, onTap }: { cards: readonly Card[]; onTap: (card: Card) => void }) {
  const now = useServerTime();
  return (
    <Rows>
      {cards.map((card) => (
        <Row
          key={card.cardNumber}
          id={plasticCardId(card.cardNumber)}
          icon="card"
          title={groupCode(card.cardNumber)}
          tag={<Tag tone={card.status === 'bound' ? 'pine' : 'plain'}>{card.status === 'bound' ? '在用' : '已停用'}</Tag>}
          lines={[lineOf(card, now)]}
          {...(card.status === 'bound'
            ? {
                onTap: () => {
                  onTap(card);
                },
              }
            : {})}
        />
      ))}
    </Rows>
  );
}

const lineOf = ({ boundAt, blockedAt, blockReason }: Card, now: number): string =>
  blockedAt !== null
    ? [`${momentText(blockedAt, now)}停用`, ...(blockReason === null ? [] : [blockReason])].join('·')
    : `${boundAt === null ? '' : `${momentText(boundAt, now)}绑定·`}点这张可停用`;

interface GiveCardProps {
  busy: boolean;
  error: Parameters<typeof ErrorNotice>[0]['error'] | undefined;
  words: string;
  onGive: (cardNumber: string) => void;
}

function GiveCard({ busy, error, words, onGive }: GiveCardProps) {
  const [digits, setDigits] = useState('');
  const change = (text: string) => {
    setDigits(text.replace(/\D/g, '').slice(0, cardNumberLength));
  };
  const isWhole = digits.length === cardNumberLength && digits.startsWith(physicalCardPrefix);
  const scan = async () => {
    const seen = await scanWithCamera().catch(() => undefined);
    if (seen !== undefined) change(seen);
  };
  return (
    <>
      <Field
        id={staffIds.cardNumber}
        label="卡面上的 16 位号码"
        value={groupCode(digits)}
        onInput={change}
        type="number"
        placeholder="8600 0000 0000 0000"
        error={digits.length === cardNumberLength && !isWhole ? '这不是实体卡的号码' : undefined}
      />
      {error && <ErrorNotice error={error} />}
      <View className="plastic__buttons">
        {inWechat && (
          <Button id={staffIds.cardScan} kind="ghost" icon="scan" disabled={busy} onTap={() => void scan()}>
            扫卡
          </Button>
        )}
        <Button
          id={staffIds.cardGive}
          busy={busy}
          disabled={!isWhole}
          onTap={() => {
            onGive(digits);
          }}
        >
          {words}
        </Button>
      </View>
      <View className="plastic__note">{say('实体卡只能得积分：别人捡到也花不了储值和积分')}</View>
    </>
  );
}
