import { Alert, App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import type { Output } from '@shuke/shared/client';
import { cardNumberLength, groupCode } from '@shuke/shared/memberCode';
import { plasticStateWords } from '@shuke/shared/words';
import { say, useOperation, useWrite } from '../../api/index.ts';
import { useBranchScope } from '../../shell/branchScope.ts';
import { Facts, Loading, ReasonModal, shortTime, Status, withMoods } from '../../ui/index.ts';

type Found = Output<'physicalCard.find'>;

const states = withMoods(plasticStateWords, { new: 'wait', bound: 'good', blocked: 'bad' });

const digitsOf = (text: string): string => text.replace(/\D/g, '').slice(0, cardNumberLength);

/** Looks at one card: typed, or read by a scan gun; and ends it. */
export function FindModal({ number = '', onClose }: { number?: string | undefined; onClose(): void }) {
  const { one } = useBranchScope();
  const [text, setText] = useState(number);
  const [isEnding, setEnding] = useState(false);
  const cardNumber = digitsOf(text);
  const whole = cardNumber.length === cardNumberLength;
  const found = useOperation('physicalCard.find', { branchId: one?.id ?? '', cardNumber }, { enabled: whole });
  if (isEnding && one !== undefined)
    return (
      <EndModal
        branchId={one.id}
        cardNumber={cardNumber}
        onClose={() => {
          setEnding(false);
        }}
      />
    );
  return (
    <Modal open title="查一张卡" footer={null} onCancel={onClose}>
      <Input
        className="gap-below"
        aria-label="实体卡号"
        autoFocus
        inputMode="numeric"
        placeholder="卡面上的 16 位号码"
        value={groupCode(cardNumber)}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      {whole && found.isPending && <Loading />}
      {whole && found.isError && <Alert type="error" showIcon title={asApiError(found.error).message} />}
      {whole && found.isSuccess && (
        <FoundCard
          found={found.data}
          onEnd={() => {
            setEnding(true);
          }}
        />
      )}
    </Modal>
  );
}

function FoundCard({ found: { card, batchName, holder }, onEnd }: { found: Found; onEnd(): void }) {
  const { word, mood } = states[card.status];
  return (
    <>
      <div className="gap-below">
        <Facts
          facts={[
            [
              '状态',
              <Status key="status" mood={mood}>
                {word}
              </Status>,
            ],
            ['批次', batchName],
            ['会员', holder && `${holder.nameMasked} ${holder.phoneMasked}`],
            ['绑定', card.boundAt && shortTime(card.boundAt)],
            ['停用', card.blockedAt && `${shortTime(card.blockedAt)} ${card.blockReason ?? ''}`],
          ]}
        />
      </div>
      {card.status !== 'blocked' && (
        <Button danger onClick={onEnd}>
          停用这张卡
        </Button>
      )}
    </>
  );
}

function EndModal({ branchId, cardNumber, onClose }: { branchId: string; cardNumber: string; onClose(): void }) {
  const { message } = App.useApp();
  const block = useWrite('physicalCard.block', () => {
    void message.success('已停用');
    onClose();
  });
  return (
    <ReasonModal
      title={`停用 ${groupCode(cardNumber)}`}
      action="停用这张卡"
      danger
      busy={block.isPending}
      error={block.error}
      onConfirm={(reason) => {
        block.mutate({ branchId, cardNumber, reason });
      }}
      onClose={onClose}
    >
      <p className="gap-below">{say('停用后不能恢复。会员、积分和储值都不变，可以在收银台给顾客换一张。')}</p>
    </ReasonModal>
  );
}
