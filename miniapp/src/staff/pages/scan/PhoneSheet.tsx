import { View } from '@tarojs/components';
import { Button, Empty, ErrorNotice, Icon, Ring, Row, Rows, Sheet, Skeleton, Tag } from '../../../components/index.ts';
import { useServerTime } from '../../../hooks/useServerTime.ts';
import { candidateId, staffIds } from '../../ids.ts';
import { staffSession, type Output } from '../../../api/index.ts';
import { useAnswer, type Said } from '../../useAnswer.ts';
import { usePhoneLookUp, type Asked } from './usePhoneLookUp.ts';

const openMs = 60_000;
const secondMs = 1_000;

interface PhoneSheetProps {
  branchId: string;
  tail: string;
  onIdentified: (visit: Output<'sale.identify'>) => void;
  onClose: () => void;
}

/** Who has a number that ends like this: masked, at most five; the one asked says yes on their own phone. */
export function PhoneSheet({ branchId, tail, onIdentified, onClose }: PhoneSheetProps) {
  const { found, asked, error, busy, ask, back } = usePhoneLookUp(branchId, tail);
  if (asked)
    return (
      <Waiting key={asked.requestId} asked={asked} onIdentified={onIdentified} onAgain={() => void ask(asked)} onBack={back} />
    );
  return (
    <Sheet open title={`尾号 ${tail}`} {...(busy ? {} : { onClose })}>
      {!found && !error && <Skeleton />}
      {error && <ErrorNotice error={error} />}
      {found?.candidates.length === 0 && <Empty title="没有这个尾号的会员" hint="请核对，或用「办会员」" />}
      {found && found.candidates.length > 0 && (
        <>
          <Rows>
            {found.candidates.map((candidate) => (
              <Row
                key={candidate.memberId}
                id={candidateId(candidate.memberId)}
                icon="user"
                title={candidate.nameMasked}
                tag={candidate.isOfBranch ? <Tag tone="pine">本店会员</Tag> : undefined}
                lines={[candidate.phoneMasked]}
                onTap={() => void ask(candidate)}
              />
            ))}
          </Rows>
          <View className="staff-scan__note">
            {found.hasMore ? '还有别人是这个尾号，认不准就请顾客出示会员码。' : ''}
            点一位，请顾客打开会员码页点「是我」
          </View>
        </>
      )}
    </Sheet>
  );
}

const outcomes: Record<Exclude<Said, 'waiting' | 'accepted'>, string> = {
  refused: '顾客说不是本人',
  expired: '60 秒里没有回应',
};

const readAnswer = (requestId: string) => staffSession.call('sale.getIdentify', { requestId });

function Waiting({
  asked,
  onIdentified,
  onAgain,
  onBack,
}: {
  asked: Asked;
  onIdentified: PhoneSheetProps['onIdentified'];
  onAgain: () => void;
  onBack: () => void;
}) {
  const status = useAnswer(asked.requestId, readAnswer, ({ visit }) => {
    if (visit !== null) onIdentified(visit);
  });
  const leftMs = Math.max(0, Date.parse(asked.expiresAt) - useServerTime());
  const open = status === 'waiting' || status === 'accepted';
  return (
    <Sheet open title={open ? '等顾客点「是我」' : '没有认出'}>
      <View className="staff-scan__waiting" aria-live="polite">
        {open ? (
          <Ring share={leftMs / openMs} tone="brand" size="l">
            {Math.ceil(leftMs / secondMs)}
          </Ring>
        ) : (
          <Icon name="warning" size={46} />
        )}
        <View id={staffIds.hereResult} className="staff-scan__waiting-words">
          {open ? `请${asked.nameMasked}打开小程序的会员码页，会跳出「您在这家店吗？」` : outcomes[status]}
        </View>
      </View>
      {status === 'expired' && (
        <Button id={staffIds.hereAgain} onTap={onAgain}>
          再问一次
        </Button>
      )}
      <Button id={staffIds.hereBack} kind="plain" size="m" disabled={status === 'accepted'} onTap={onBack}>
        回到名单
      </Button>
    </Sheet>
  );
}
