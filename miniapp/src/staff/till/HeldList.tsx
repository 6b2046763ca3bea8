import { View } from '@tarojs/components';
import { useState } from 'react';
import { heldWords, type Held } from '@shuke/shared/basketLines';
import { formatFen } from '@shuke/shared/money';
import { asApiError, staffSession, staffWrite } from '../../api/index.ts';
import { Button, ErrorNotice, Field, toast } from '../../components/index.ts';
import { useStaffOperation } from '../../hooks/useOperation.ts';
import { clockTime } from '../../lib/dates.ts';
import { heldId, staffIds } from '../ids.ts';
import type { Goods } from './useGoods.ts';
import './till.scss';

interface HeldListProps {
  branchId: string;
  goods: Goods;
  onHeld: () => void;
  onClose: () => void;
}

/** What may be done with baskets, one thing at a time; what failed is said, and the list read again. */
function useHeld({ branchId, goods, onHeld, onClose }: HeldListProps) {
  const held = useStaffOperation('sale.listHeld', { branchId });
  const [busy, setBusy] = useState(false);
  const refresh = () => {
    if (held.state === 'ready') void held.refresh();
  };
  const doing = async (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    try {
      await work();
    } catch (failure) {
      toast(asApiError(failure).message, { error: true });
      refresh();
    } finally {
      setBusy(false);
    }
  };
  return {
    held,
    // What is still looked up belongs to this basket, not to one that takes its place.
    busy: busy || goods.isReading,
    hold: (label: string) =>
      doing(async () => {
        const { asked, discount } = goods;
        const named = label.trim() === '' ? {} : { label: label.trim() };
        const input = { branchId, ...asked, ...(discount === undefined ? {} : { discount }), ...named };
        await staffWrite('sale.hold', input, branchId);
        toast('已挂单，今天内可以取回');
        onHeld();
      }),
    resume: ({ heldId: id }: Held) =>
      doing(async () => {
        goods.restore(await staffSession.call('sale.resume', { heldId: id }));
        onClose();
      }),
    drop: ({ heldId: id }: Held) =>
      doing(async () => {
        await staffSession.call('sale.drop', { heldId: id });
        refresh();
      }),
  };
}

/** 挂单 and 取单: this basket is put aside, or one that waits takes its place. */
export function HeldList(props: HeldListProps) {
  const { totalFen } = props.goods;
  const [label, setLabel] = useState('');
  const { held, busy, hold, resume, drop } = useHeld(props);
  return (
    <View className="till-held">
      {totalFen > 0 && (
        <View className="till-held__new">
          <Field
            id={staffIds.holdLabel}
            label="挂单备注"
            value={label}
            onInput={setLabel}
            maxLength={20}
            placeholder="如 3 号桌"
          />
          <Button id={staffIds.hold} kind="soft" size="m" busy={busy} onTap={() => void hold(label)}>
            {`挂单 ${formatFen(totalFen)}`}
          </Button>
        </View>
      )}
      {held.state === 'failed' && <ErrorNotice error={held.error} />}
      {held.state === 'ready' && held.data.data.length > 0 && <View className="till-held__title">挂着的单</View>}
      {held.state === 'ready' &&
        held.data.data.map((each) => (
          <HeldRow key={each.heldId} held={each} busy={busy} onResume={() => void resume(each)} onDrop={() => void drop(each)} />
        ))}
    </View>
  );
}

interface HeldRowProps {
  held: Held;
  busy: boolean;
  onResume: () => void;
  onDrop: () => void;
}

const HeldRow = ({ held, busy, onResume, onDrop }: HeldRowProps) => (
  <View className="till-held__row">
    <View className="till-held__words">
      <View className="till-held__name">{heldWords(held)}</View>
      <View className="till-held__note">
        {formatFen(held.amountFen)}·{held.staffName} {clockTime(Date.parse(held.heldAt))}
      </View>
    </View>
    <Button id={heldId('drop', held.heldId)} kind="plain" size="s" busy={busy} onTap={onDrop}>
      删掉
    </Button>
    <Button id={heldId('resume', held.heldId)} kind="soft" size="s" busy={busy} onTap={onResume}>
      取单
    </Button>
  </View>
);
