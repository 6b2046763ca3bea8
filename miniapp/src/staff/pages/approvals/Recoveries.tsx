import { useState } from 'react';
import { recoveryStateWords } from '@shuke/shared/words';
import type { Output } from '../../../api/index.ts';
import { Button, ErrorNotice, Row, Rows, Section, Tag } from '../../../components/index.ts';
import { useStaffList } from '../../../hooks/useList.ts';
import { useServerTime } from '../../../hooks/useServerTime.ts';
import { momentText } from '../../../lib/dates.ts';
import { recoveryId, staffIds } from '../../ids.ts';
import { RecoverySheet } from './RecoverySheet.tsx';

/** A lost card on its way to a new phone. */
export type Recovery = Output<'recovery.list'>['data'][number];

/** 找回会员: lost cards that wait for a second person, for who looks after members; nothing where there are none. */
export function Recoveries({ onDone }: { onDone: () => void }) {
  const now = useServerTime();
  const list = useStaffList('recovery.list', {});
  const [open, setOpen] = useState<Recovery>();
  if (list.state === 'failed') return <ErrorNotice error={list.error} />;
  const waiting = list.state === 'ready' ? list.items.filter(isOpen) : [];
  if (waiting.length === 0) return null;
  return (
    <Section title="找回会员">
      <Rows>
        {waiting.map((recovery) => (
          <Row
            key={recovery.recoveryId}
            id={recoveryId(recovery.recoveryId)}
            icon="refresh"
            title={`${recovery.lost.name} ${recovery.lost.phoneMasked}`}
            tag={<Tag tone={recovery.status === 'ready' ? 'pine' : 'gold'}>{recoveryStateWords[recovery.status]}</Tag>}
            lines={[
              `转到 ${recovery.claimant.phoneMasked}`,
              `${recovery.openedByName}·${recovery.branchName}·${momentText(recovery.openedAt, now)}`,
            ]}
            onTap={() => {
              setOpen(recovery);
            }}
          />
        ))}
      </Rows>
      {list.state === 'ready' && list.hasMore && (
        <Button id={staffIds.moreRecoveries} kind="plain" size="m" busy={list.loadingMore} onTap={list.loadMore}>
          更早的
        </Button>
      )}
      {open && (
        <RecoverySheet
          recovery={open}
          onDone={onDone}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </Section>
  );
}

const isOpen = ({ status }: Recovery): boolean => status === 'waiting' || status === 'ready';
