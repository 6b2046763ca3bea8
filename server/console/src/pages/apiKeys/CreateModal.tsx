import { Checkbox, Form, Input, Select } from 'antd';
import type { Output } from '@shuke/shared/client';
import { rolePermissions, type PosScope } from '@shuke/shared/permissions';
import { useWrite } from '../../api/index.ts';
import { useMe } from '../../session/index.ts';
import { FormModal } from '../../ui/index.ts';
import { scopeNames } from './words.ts';

interface KeyValues {
  name: string;
  branchId: string;
  scopes: PosScope[];
  addresses?: string;
}

/** Makes a key for a till system of one branch. */
export function CreateModal({ onMade, onClose }: { onMade(made: Output<'apiKey.create'>): void; onClose(): void }) {
  const { branches } = useMe();
  const create = useWrite('apiKey.create', onMade);
  return (
    <FormModal<KeyValues>
      title="新密钥"
      action="生成密钥"
      busy={create.isPending}
      error={create.error}
      initialValues={{ scopes: [...rolePermissions.pos] }}
      onSave={({ name, branchId, scopes, addresses = '' }) => {
        const lines = addresses.split(/[\s,，、]+/).filter((line) => line !== '');
        create.mutate({ name: name.trim(), branchId, scopes, addresses: lines.length === 0 ? null : lines });
      }}
      onClose={onClose}
    >
      <Form.Item name="name" label="给哪个系统用" rules={[{ required: true, whitespace: true, message: '请起个名字' }]}>
        <Input maxLength={32} autoFocus placeholder="例如 前台收银机" />
      </Form.Item>
      <Form.Item name="branchId" label="门店" rules={[{ required: true, message: '请选门店' }]}>
        <Select options={branches.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="scopes" label="能做什么" rules={[{ required: true, type: 'array', min: 1, message: '请至少选一项' }]}>
        <Checkbox.Group options={rolePermissions.pos.map((scope) => ({ value: scope, label: scopeNames[scope] }))} />
      </Form.Item>
      <Form.Item name="addresses" label="只许从这些网络地址来（可不填）" extra="一行一个，例如 203.0.113.8 或 10.0.0.0/24">
        <Input.TextArea rows={2} />
      </Form.Item>
    </FormModal>
  );
}
