import { Alert, Button, Form, InputNumber, Radio, Select, Space } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import type { Input } from '@shuke/shared/client';
import { say, useOperation, useWrite } from '../../api/index.ts';
import { useMe } from '../../session/index.ts';
import { fields, type WholeImport } from './words.ts';

type Mapping = Omit<Input<'memberImport.dryRun'>, 'importId' | 'fields'>;
/** With the columns of the shop's own fields, by key. */
type Values = Mapping & { own?: Record<string, number | undefined> };

/** Which column holds what, how points are counted, and who owes the money; then every row is looked at. */
export function MappingForm({ found: { id: importId, columns, sample, mapping, branchId, status } }: { found: WholeImport }) {
  const { branches } = useMe();
  const dryRun = useWrite('memberImport.dryRun');
  const { fields: known, ...rest } = mapping;
  return (
    <Form<Values>
      layout="vertical"
      initialValues={{
        ...rest,
        own: Object.fromEntries(known.map(({ key, column }) => [key, column])),
        branchId: branchId ?? (branches.length === 1 ? branches[0]?.id : undefined),
      }}
      onFinish={({ columns: chosen, own = {}, ...wishes }) => {
        const all = Object.fromEntries(fields.map(({ key }) => [key, chosen[key] ?? null])) as Mapping['columns'];
        const said = Object.entries(own).flatMap(([key, column]) => (column === undefined ? [] : { key, column }));
        dryRun.mutate({ importId, ...wishes, columns: all, fields: said });
      }}
    >
      {dryRun.error !== null && <Alert type="error" showIcon title={asApiError(dryRun.error).message} className="gap-below" />}
      <ColumnFields columns={columns} sample={sample} />
      <Rules />
      <Button htmlType="submit" type={status === 'read' ? 'primary' : 'default'} loading={dryRun.isPending}>
        {status === 'read' ? '检查一遍，先不导入' : '按新的设置再检查一遍'}
      </Button>
    </Form>
  );
}

/** Which column holds what, each with what stands in it first. */
function ColumnFields({ columns, sample }: Pick<WholeImport, 'columns' | 'sample'>) {
  const ownFields = useOperation('settings.get', {}).data?.customFields ?? [];
  const choices = columns.map((name, column) => {
    const shown = sample.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return { value: column, label: [name === '' ? `第 ${String(column + 1)} 列` : name, shown[0]].filter(Boolean).join('：') };
  });
  return (
    <div className="import-columns">
      {fields.map(({ key, label, hint }) => (
        <Form.Item
          key={key}
          name={['columns', key]}
          label={say(label)}
          extra={say(hint)}
          rules={key === 'phone' ? [{ required: true, message: '请选哪一列是手机号' }] : []}
        >
          <Select allowClear={key !== 'phone'} placeholder="文件里没有" options={choices} />
        </Form.Item>
      ))}
      {ownFields.map(({ key, label, purpose }) => (
        <Form.Item key={key} name={['own', key]} label={label} extra={`自定义资料：${purpose}`}>
          <Select allowClear placeholder="文件里没有" options={choices} />
        </Form.Item>
      ))}
    </div>
  );
}

/** How points are counted, who owes the money, and what happens with people who have a card already. */
function Rules() {
  const { branches } = useMe();
  return (
    <>
      <Form.Item label={say('积分换算')} required>
        <Space wrap>
          原来
          <Form.Item name={['pointsRatio', 'old']} noStyle>
            <InputNumber min={1} max={1_000_000} precision={0} aria-label={say('原来多少积分')} />
          </Form.Item>
          {say('积分，换现在')}
          <Form.Item name={['pointsRatio', 'ours']} noStyle>
            <InputNumber min={1} max={1_000_000} precision={0} aria-label={say('现在多少积分')} />
          </Form.Item>
          {say('积分')}
        </Space>
      </Form.Item>
      <Form.Item
        name="branchId"
        label="储值记在哪家门店"
        extra="这家门店的商户以后欠会员这些钱，退款也找它"
        rules={[{ required: true, message: '请选门店' }]}
      >
        <Select placeholder="请选门店" options={branches.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="existing" label="手机号已经是会员的">
        <Radio.Group
          options={[
            { value: 'skip', label: '跳过，不动他们的卡' },
            { value: 'add', label: say('把文件里的积分和储值加到他们卡上') },
          ]}
        />
      </Form.Item>
    </>
  );
}
