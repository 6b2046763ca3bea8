import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatFen, formatYuan, readYuanBelow } from '@shuke/shared/money';
import { memberSession } from '../../api/index.ts';
import { Button, Chips, ErrorNotice, Field, Sheet } from '../../components/index.ts';
import { useSubmit } from '../../hooks/useSubmit.ts';
import { ids } from '../../ids.ts';
import type { Wishes } from './Quiet.tsx';
import { Setting } from './Setting.tsx';

interface ConfirmProps {
  wishes: Wishes;
  onKept: (wishes: Wishes) => void;
}

/** 储值付款确认: from which amount the member is asked on the phone, by the shop or by their own wish. */
export function ConfirmRow({ wishes, onKept }: ConfirmProps) {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Setting
        id={ids.meConfirm}
        icon="lock"
        title="储值付款确认"
        note={confirmWords(wishes)}
        onTap={() => {
          setChoosing(true);
        }}
      />
      {choosing && (
        <ConfirmSheet
          wishes={wishes}
          onKept={onKept}
          onClose={() => {
            setChoosing(false);
          }}
        />
      )}
    </>
  );
}

/** What holds now, in one line. */
export function confirmWords({ confirmFromFen, shopConfirmsAboveFen }: Wishes): string {
  if (confirmFromFen === 0) return '每一笔都需您在手机上点确认';
  const own = confirmFromFen === null || confirmFromFen > shopConfirmsAboveFen;
  return own
    ? `单笔超过 ${formatFen(shopConfirmsAboveFen)} 需您在手机上点确认`
    : `单笔满 ${formatFen(confirmFromFen)} 需您在手机上点确认`;
}

type Way = 'shop' | 'always' | 'from';

const ways = [
  { value: 'shop', label: '按门店规定', id: ids.wishShop },
  { value: 'always', label: '每一笔', id: ids.wishAlways },
  { value: 'from', label: '满一定金额', id: ids.wishFrom },
] as const;

const wayOf = (fromFen: number | null): Way => (fromFen === null ? 'shop' : fromFen === 0 ? 'always' : 'from');

function ConfirmSheet({ wishes, onKept, onClose }: ConfirmProps & { onClose: () => void }) {
  const { confirmFromFen, shopConfirmsAboveFen: shopFen } = wishes;
  const [way, setWay] = useState<Way>(wayOf(confirmFromFen));
  const [typed, setTyped] = useState(
    confirmFromFen === null || confirmFromFen === 0 ? '' : formatYuan(confirmFromFen).replace(/,/g, ''),
  );
  // Above the shop's own rule it asks anyway.
  const amount = readYuanBelow(typed.trim(), shopFen + 1);
  const chosen = way === 'shop' ? null : way === 'always' ? 0 : amount;
  const { busy, error, submit } = useSubmit(async () => {
    if (chosen === undefined) return;
    onKept((await memberSession.call('member.setWishes', { confirmFromFen: chosen })).wishes);
    onClose();
  });
  const shopWords = `门店规定单笔超过 ${formatFen(shopFen)} 要您点确认`;
  return (
    <Sheet open title="储值付款，哪些要我确认" onClose={onClose}>
      <Chips choices={ways} value={way} onChange={setWay} />
      {way === 'from' && (
        <View className="me__amount">
          <Field
            id={ids.wishAmount}
            label="单笔满（元）"
            type="digit"
            maxLength={9}
            placeholder="例如 50"
            value={typed}
            error={typed !== '' && amount === undefined ? `请填 0.01 到 ${formatYuan(shopFen)}` : undefined}
            onInput={setTyped}
          />
        </View>
      )}
      <View className="me__will">{shopWords}。您可以要求得更严，不能更松。收银台会等您 60 秒。</View>
      {error && <ErrorNotice error={error} />}
      <View className="me__actions">
        <Button id={ids.wishSave} busy={busy} disabled={chosen === undefined} onTap={() => void submit()}>
          {chosen === undefined ? '保存' : saveWords(chosen)}
        </Button>
      </View>
    </Sheet>
  );
}

const saveWords = (chosen: number | null): string =>
  chosen === null ? '按门店规定确认' : chosen === 0 ? '每一笔都要我确认' : `满 ${formatFen(chosen)} 要我确认`;
