import { useState } from 'react';
import { staffSession, type Output } from '../../../api/index.ts';
import { Button, Empty, ErrorNotice, Failed, Row, Rows, Skeleton, Tag, toast } from '../../../components/index.ts';
import { useStaffList } from '../../../hooks/useList.ts';
import { personId, staffIds } from '../../ids.ts';
import { useOnce } from '../../once.ts';
import { roleName, type WorkBranch } from '../../session.ts';
import { InviteSheet } from './InviteSheet.tsx';
import { PersonSheet } from './PersonSheet.tsx';
import { actNames } from './words.ts';
import { say } from '../../../lib/shopWords.ts';

type Person = Output<'staff.list'>['data'][number];

/** Who works in the branches in reach; who is locked first. Inviting, and letting somebody go on. */
export function People({ branch, mayManage }: { branch: WorkBranch; mayManage: boolean }) {
  const [changed, setChanged] = useState(0);
  return (
    <Listed
      key={changed}
      branch={branch}
      mayManage={mayManage}
      onChanged={() => {
        setChanged(changed + 1);
      }}
    />
  );
}

function Listed({ branch, mayManage, onChanged }: { branch: WorkBranch; mayManage: boolean; onChanged: () => void }) {
  const list = useStaffList('staff.list', {});
  const [open, setOpen] = useState<Person | 'invite'>();
  const { error, busy, run } = useOnce();
  const close = () => {
    setOpen(undefined);
  };
  const lift = (person: Person) =>
    run(async () => {
      for (const act of person.lockedFor) await staffSession.call('staff.liftLock', { staffId: person.id, act });
      toast(`${person.name}可以继续了`);
      onChanged();
    });
  if (list.state === 'loading') return <Skeleton />;
  if (list.state === 'failed') return <Failed title="没读到同事" error={list.error} onRetry={list.retry} />;
  const people = [...list.items].sort((one, other) => other.lockedFor.length - one.lockedFor.length);
  return (
    <>
      {people.length === 0 && <Empty title="这里还没有同事" hint="邀请一位，当面把邀请码给他" />}
      {error && <ErrorNotice error={error} />}
      {people.length > 0 && <PeopleRows people={people} onOpen={mayManage ? setOpen : undefined} />}
      {list.hasMore && (
        <Button id={staffIds.moreApprovals} kind="plain" size="m" busy={list.loadingMore} onTap={list.loadMore}>
          更多
        </Button>
      )}
      {mayManage && (
        <Button
          id={staffIds.invite}
          onTap={() => {
            setOpen('invite');
          }}
        >
          邀请店员
        </Button>
      )}
      {open === 'invite' && <InviteSheet branch={branch} onClose={close} />}
      {open !== undefined && open !== 'invite' && (
        <PersonSheet person={open} busy={busy} onLift={() => void lift(open)} onClose={close} />
      )}
    </>
  );
}

function PeopleRows({ people, onOpen }: { people: readonly Person[]; onOpen: ((person: Person) => void) | undefined }) {
  return (
    <Rows>
      {people.map((person) => (
        <Row
          key={person.id}
          id={personId(person.id)}
          icon={person.lockedFor.length > 0 ? 'lock' : 'user'}
          title={person.name}
          tag={<StateTag person={person} />}
          lines={[`${roleName(person)}·${person.phoneMasked}`, person.branches.map(({ name }) => name).join('、')].filter(
            (line) => line !== '',
          )}
          {...(onOpen !== undefined && person.lockedFor.length > 0
            ? {
                onTap: () => {
                  onOpen(person);
                },
              }
            : {})}
        />
      ))}
    </Rows>
  );
}

function StateTag({ person: { status, lockedFor } }: { person: Person }) {
  if (status === 'disabled') return <Tag tone="plain">已停用</Tag>;
  if (lockedFor.length > 0) return <Tag tone="danger">{`${lockedFor.map((act) => say(actNames[act])).join('、')}到上限`}</Tag>;
  return null;
}
