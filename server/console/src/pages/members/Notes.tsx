import { Alert, Button, Empty, Form, Input } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import { useWrite } from '../../api/index.ts';
import { useMay } from '../../session/index.ts';
import { shortTime } from '../../ui/index.ts';
import type { Member } from './words.ts';

const noteMax = 200;

/** What colleagues should know; the member gets it too when they ask for what is kept of them. */
export function Notes({ member: { memberId, notes, erasedAt } }: { member: Member }) {
  const canNote = useMay()('member.note') && erasedAt === null;
  return (
    <>
      {canNote && <NewNote memberId={memberId} />}
      {notes.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有备注" />}
      <ul className="notes">
        {notes.map(({ noteId, text, staffName, at }) => (
          <li key={noteId}>
            {text}
            <div className="sub">
              {staffName}，{shortTime(at)}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function NewNote({ memberId }: { memberId: string }) {
  const [form] = Form.useForm<{ text: string }>();
  const add = useWrite('member.addNote', () => {
    form.resetFields();
  });
  return (
    <Form
      form={form}
      onFinish={({ text }) => {
        add.mutate({ memberId, text: text.trim() });
      }}
    >
      {add.error !== null && <Alert type="error" showIcon title={asApiError(add.error).message} className="gap-below" />}
      <Form.Item name="text" rules={[{ required: true, whitespace: true, message: '请写内容' }]}>
        <Input.TextArea
          aria-label="新备注"
          placeholder="给同事看的话；会员要求导出资料时也会看到"
          maxLength={noteMax}
          showCount
          rows={2}
        />
      </Form.Item>
      <Button htmlType="submit" loading={add.isPending} className="gap-below">
        加备注
      </Button>
    </Form>
  );
}
