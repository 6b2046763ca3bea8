import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { useWrite } from '../../api/index.ts';
import { useMay } from '../../session/index.ts';
import type { Member } from './words.ts';

/** Words on a member, put on and taken off in place. */
export function Tags({ member: { memberId, tags, erasedAt } }: { member: Member }) {
  const canNote = useMay()('member.note') && erasedAt === null;
  const { message } = App.useApp();
  const [isAdding, setAdding] = useState(false);
  const say = { onError: (error: Error) => void message.error(asApiError(error).message) };
  const add = useWrite('member.addTag', () => {
    setAdding(false);
  });
  const remove = useWrite('member.removeTag');
  const save = (tag: string) => {
    if (tag.trim() === '') setAdding(false);
    else add.mutate({ memberId, tag: tag.trim() }, say);
  };
  return (
    <div className="tags">
      {tags.map((tag) => (
        <Tag
          key={tag}
          closable={canNote && { 'aria-label': `去掉标签：${tag}` }}
          onClose={(event) => {
            event.preventDefault();
            remove.mutate({ memberId, tag }, say);
          }}
        >
          {tag}
        </Tag>
      ))}
      {canNote && !isAdding && (
        <Button
          type="text"
          size="small"
          icon={<PlusOutlined />}
          onClick={() => {
            setAdding(true);
          }}
        >
          加标签
        </Button>
      )}
      {isAdding && (
        <Input
          size="small"
          className="tags__new"
          aria-label="新标签"
          placeholder="写好按回车"
          autoFocus
          maxLength={16}
          onPressEnter={({ currentTarget }) => {
            save(currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setAdding(false);
          }}
        />
      )}
    </div>
  );
}
