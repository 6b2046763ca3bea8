import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { aloneSentence } from '@shuke/shared/importFile';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { say, type useWrite } from '../../api/index.ts';
import { WishModal } from '../../approval/index.ts';
import type { WholeImport } from './words.ts';

type Sums = NonNullable<WholeImport['sums']>;

interface BringInProps {
  found: WholeImport;
  sums: Sums;
  commit: ReturnType<typeof useWrite<'memberImport.commit'>>;
}

const whatComes = ({ points, principalFen, bonusFen, problems }: Sums): string =>
  say(
    `会记入 ${formatPoints(points)} 积分、本金 ${formatFen(principalFen)}、赠金 ${formatFen(bonusFen)}。有问题的 ${formatPoints(problems)} 行不导入。导入后可以整批撤回。`,
  );

/** A file that is in already was ticked off before the button could be pressed. */
const againOf = ({ sameFile }: WholeImport) => (sameFile === null ? {} : { again: true as const });

/** The button that brings a checked file in; above the cap only with a second person, or the word of who has none. */
export function BringIn({ isHeld, ...props }: BringInProps & { isHeld: boolean }) {
  const { found, sums, commit } = props;
  const { modal } = App.useApp();
  const [isAsking, setAsking] = useState(false);
  const good = sums.newMembers + sums.existingMembers;
  const act = `导入 ${formatPoints(good)} 位会员`;
  const close = () => {
    setAsking(false);
  };
  const askFirst = () =>
    void modal.confirm({
      title: act,
      content: whatComes(sums),
      okText: act,
      cancelText: '再看看',
      onOk: () => {
        commit.mutate({ importId: found.id, ...againOf(found) });
      },
    });
  return (
    <>
      <Button
        type="primary"
        disabled={good === 0 || isHeld}
        loading={commit.isPending}
        onClick={
          found.second === 'none'
            ? askFirst
            : () => {
                setAsking(true);
              }
        }
      >
        {act}
      </Button>
      {isAsking && <Large {...props} act={act} onClose={close} />}
    </>
  );
}

/** Above the cap: a second person is asked, or it is said that there is none. */
function Large({ found, sums, commit, act, onClose }: BringInProps & { act: string; onClose(): void }) {
  const bring = (agreed: { approvalId: string } | { alone: typeof aloneSentence }) => {
    commit.mutate({ importId: found.id, ...agreed, ...againOf(found) }, { onSuccess: onClose });
  };
  if (found.second === 'alone')
    return (
      <Alone
        act={act}
        what={whatComes(sums)}
        busy={commit.isPending}
        onGo={() => {
          bring({ alone: aloneSentence });
        }}
        onClose={onClose}
      />
    );
  return (
    <WishModal
      wanted={{ kind: 'memberImport', subject: found.id }}
      act={act}
      busy={commit.isPending}
      error={commit.error}
      onGo={(approvalId) => {
        bring({ approvalId });
      }}
      onClose={onClose}
    >
      {`超过一个人能导入的金额，要第二个人看过这份文件。${whatComes(sums)}`}
    </WishModal>
  );
}

interface AloneProps {
  act: string;
  what: string;
  busy: boolean;
  onGo(): void;
  onClose(): void;
}

/** Nobody is there who may agree: said plainly, and taken only on a sentence typed by hand. */
function Alone({ act, what, busy, onGo, onClose }: AloneProps) {
  const [typed, setTyped] = useState('');
  const isSaid = typed.trim() === aloneSentence;
  return (
    <Modal
      open
      title={`${act}：没有第二个人可以核对`}
      okText={act}
      cancelText="再看看"
      okButtonProps={{ danger: true, disabled: !isSaid, loading: busy }}
      onOk={onGo}
      onCancel={onClose}
    >
      <p className="gap-below">
        这份文件超过一个人能导入的金额，本该由另一位店长或老板看过；现在没有别人能批准。可以先邀请一位，或写下这句话，自己负责：
      </p>
      <p className="gap-below">
        <b>{aloneSentence}</b>
      </p>
      <Input
        className="gap-below"
        aria-label="照着写下这句话"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
      <p>{what}</p>
    </Modal>
  );
}
