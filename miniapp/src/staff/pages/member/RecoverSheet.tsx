import { View } from '@tarojs/components';
import { useState } from 'react';
import { staffSession, staffWrite, type Input, type Output } from '../../../api/index.ts';
import { Button, Chips, Empty, ErrorNotice, Field, Notice, Row, Rows, Sheet } from '../../../components/index.ts';
import { DigitsField } from '../../components/PhoneField/DigitsField.tsx';
import { candidateId, staffIds } from '../../ids.ts';
import { useOnce } from '../../once.ts';
import type { Visit } from '../../visit.ts';

type Found = Output<'sale.findByPhone'>;
type Lost = Found['candidates'][number];

const tailLength = 4;
const noteMax = 120;
const proofs = [
  { value: 'idCard', label: '看过身份证', id: 'proof-idCard' },
  { value: 'receipts', label: '有小票', id: 'proof-receipts' },
  { value: 'payments', label: '有付款记录', id: 'proof-payments' },
  { value: 'known', label: '老熟人', id: 'proof-known' },
] as const;

interface RecoverSheetProps {
  visit: Visit;
  branchId: string;
  onClose: () => void;
}

/** 找回丢了的卡: whoever stands here with a new phone; the old one is told, and has a day to say no. */
export function RecoverSheet({ visit, branchId, onClose }: RecoverSheetProps) {
  const [lost, setLost] = useState<Lost>();
  const [done, setDone] = useState(false);
  // The first wallet is the member’s own, and names them.
  const claimantId = visit.wallets[0]?.walletOwner ?? '';
  if (done)
    return (
      <Sheet open title="已经开始" onClose={onClose}>
        <Notice icon="clock" tone="info">
          原来的手机已经收到消息。24 小时后，请另一位店长或老板在「待批」里完成，后台「找回会员」里也行
        </Notice>
      </Sheet>
    );
  return (
    <Sheet open title="找回丢了的卡" onClose={onClose}>
      <View className="plastic">
        {lost === undefined ? (
          <FindLost branchId={branchId} except={claimantId} onFound={setLost} />
        ) : (
          <Prove
            lost={lost}
            parties={{ branchId, lostId: lost.memberId, claimantId }}
            onDone={() => {
              setDone(true);
            }}
          />
        )}
      </View>
    </Sheet>
  );
}

interface FindLostProps {
  branchId: string;
  /** The card they have now is not the lost one. */
  except: string;
  onFound: (lost: Lost) => void;
}

function FindLost({ branchId, except, onFound }: FindLostProps) {
  const [tail, setTail] = useState('');
  const [found, setFound] = useState<Found>();
  const { error, busy, run } = useOnce();
  const candidates = found?.candidates.filter(({ memberId }) => memberId !== except) ?? [];
  const find = () =>
    run(async () => {
      setFound(await staffSession.call('sale.findByPhone', { branchId, tail }));
    });
  return (
    <>
      <DigitsField
        id={staffIds.recoverTail}
        label="旧卡手机号的后四位"
        value={tail}
        onInput={setTail}
        length={tailLength}
        placeholder="0021"
      />
      {error && <ErrorNotice error={error} />}
      {found && candidates.length === 0 && <Empty title="没有这个尾号的会员" hint="请核对；太多人同尾号时，到后台按卡号找" />}
      {candidates.length > 0 && (
        <Rows>
          {candidates.map((candidate) => (
            <Row
              key={candidate.memberId}
              id={candidateId(candidate.memberId)}
              icon="user"
              title={candidate.nameMasked}
              lines={[candidate.phoneMasked]}
              onTap={() => {
                onFound(candidate);
              }}
            />
          ))}
        </Rows>
      )}
      <Button id={staffIds.recoverFind} busy={busy} disabled={tail.length < tailLength} onTap={() => void find()}>
        找旧卡
      </Button>
    </>
  );
}

interface ProveProps {
  lost: Lost;
  parties: Pick<Input<'recovery.open'>, 'branchId' | 'lostId' | 'claimantId'>;
  onDone: () => void;
}

function Prove({ lost, parties, onDone }: ProveProps) {
  const [proof, setProof] = useState<Input<'recovery.open'>['proof']>('idCard');
  const [note, setNote] = useState('');
  const { error, busy, run } = useOnce();
  const open = () =>
    run(async () => {
      await staffWrite('recovery.open', { ...parties, proof, note: note.trim() }, parties.lostId);
      onDone();
    });
  return (
    <>
      <View className="plastic__note">{`旧卡：${lost.nameMasked} ${lost.phoneMasked}`}</View>
      <Chips choices={proofs} value={proof} onChange={setProof} />
      <Field
        id={staffIds.recoverNote}
        label="看到了什么（不要写证件号码）"
        value={note}
        onInput={setNote}
        maxLength={noteMax}
        placeholder="三张小票，说得出上周充值 300 元"
      />
      {error && <ErrorNotice error={error} />}
      <Button id={staffIds.recoverOpen} busy={busy} disabled={note.trim() === ''} onTap={() => void open()}>
        开始找回，等 24 小时
      </Button>
    </>
  );
}
