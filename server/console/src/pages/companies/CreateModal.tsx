import { App, Form, Input } from 'antd';
import type { Input as InputOf } from '@shuke/shared/client';
import { useWrite } from '../../api/index.ts';
import { FormModal } from '../../ui/index.ts';

type Facts = Omit<InputOf<'companyWallet.create'>, 'branchId' | 'contactName'> & { contactName?: string };

/** Opens a card for a company at a branch. */
export function CreateModal({
  branch,
  onMade,
  onClose,
}: {
  branch: { id: string; name: string };
  onMade(walletId: string): void;
  onClose(): void;
}) {
  const { message } = App.useApp();
  const create = useWrite('companyWallet.create', ({ walletId, name }) => {
    void message.success(`${name}的企业卡开好了，可以充值、加持卡人`);
    onMade(walletId);
  });
  return (
    <FormModal<Facts>
      title={`${branch.name}开企业卡`}
      action="开这张企业卡"
      busy={create.isPending}
      error={create.error}
      onSave={({ name, contactName = '', contactPhone }) => {
        const contact = contactName.trim() === '' ? null : contactName.trim();
        create.mutate({ branchId: branch.id, name: name.trim(), contactName: contact, contactPhone });
      }}
      onClose={onClose}
    >
      <Form.Item name="name" label="公司名称" rules={[{ required: true, whitespace: true, message: '请填公司名称' }]}>
        <Input maxLength={64} autoFocus />
      </Form.Item>
      <Form.Item name="contactName" label="联系人（可不填）">
        <Input maxLength={32} />
      </Form.Item>
      <Form.Item
        name="contactPhone"
        label="联系电话"
        rules={[{ required: true, pattern: /^1\d{10}$/, message: '请填 11 位手机号' }]}
      >
        <Input inputMode="tel" maxLength={11} />
      </Form.Item>
    </FormModal>
  );
}
