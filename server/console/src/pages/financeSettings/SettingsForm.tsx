import { Alert, App, Button, Form, Input, InputNumber } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import type { Output } from '@shuke/shared/client';
import { formatYuan, parseYuan } from '@shuke/shared/money';
import { useWrite } from '../../api/index.ts';
import { WideTable } from '../../ui/index.ts';
import { issuerKinds } from '../prepaid/words.ts';

type Settings = Output<'finance.getSettings'>;
type Kind = keyof Settings['depositPercent'];
const kinds: readonly Kind[] = ['scale', 'group', 'brand', 'other'];

interface SettingsValues {
  depositPercent: Record<Kind, number>;
  cardLimit: string;
  accounts: Record<string, { code: string; name: string }>;
}

/** Where an account is the usual one, nothing is kept: a better usual one then reaches this shop too. */
function changedAccounts(values: SettingsValues['accounts'], { usualAccounts }: Settings): Settings['accounts'] {
  return Object.fromEntries(
    usualAccounts.flatMap(({ book, code, name }) => {
      const chosen = values[book];
      return chosen === undefined || (chosen.code === code && chosen.name === name) ? [] : [[book, chosen]];
    }),
  );
}

/** The settings, saved whole; somebody else's change in between is told, not written over. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const { message } = App.useApp();
  const change = useWrite('finance.changeSettings', () => void message.success('已保存'));
  const { feeRates, issuers, version } = settings;
  const isTaken = change.error !== null && asApiError(change.error).code === 'conflict';
  return (
    <Form<SettingsValues>
      layout="vertical"
      initialValues={{
        depositPercent: settings.depositPercent,
        cardLimit: formatYuan(settings.cardLimitFen).replaceAll(',', ''),
        accounts: Object.fromEntries(
          settings.usualAccounts.map(({ book, code, name }) => [book, settings.accounts[book] ?? { code, name }]),
        ),
      }}
      onFinish={({ depositPercent, cardLimit, accounts }) => {
        change.mutate({
          feeRates,
          issuers,
          version,
          depositPercent,
          cardLimitFen: parseYuan(cardLimit),
          accounts: changedAccounts(accounts, settings),
        });
      }}
    >
      {change.error !== null && (
        <Alert
          type="error"
          showIcon
          className="gap-below"
          title={isTaken ? '别人刚改过这些设置，请刷新页面看过再改' : asApiError(change.error).message}
        />
      )}
      <Limits />
      <h2 className="drawer-section">会计科目</h2>
      <Accounts books={settings.usualAccounts} />
      <Button type="primary" htmlType="submit" loading={change.isPending} className="gap-above">
        保存财务设置
      </Button>
    </Form>
  );
}

/** What the law asks of prepaid cards. */
const Limits = () => (
  <div className="field-row">
    {kinds.map((kind) => (
      <Form.Item key={kind} name={['depositPercent', kind]} label={`存管比例：${issuerKinds[kind]}`} rules={[{ required: true }]}>
        <InputNumber min={0} max={100} precision={0} suffix="%" />
      </Form.Item>
    ))}
    <Form.Item
      name="cardLimit"
      label="单张卡上限（元）"
      rules={[{ required: true, pattern: /^\d{1,7}(\.\d{1,2})?$/, message: '请填金额，例如 5000' }]}
    >
      <Input inputMode="decimal" />
    </Form.Item>
  </div>
);

const required = [{ required: true, whitespace: true, message: '不能空' }];

const Accounts = ({ books }: { books: Settings['usualAccounts'] }) => (
  <WideTable
    size="small"
    dataSource={books}
    rowKey="book"
    columns={[
      { title: '账本里的账户', key: 'book', render: (_, { book }) => <code>{book}</code> },
      {
        title: '科目编号',
        key: 'code',
        render: (_, { book }) => (
          <Form.Item name={['accounts', book, 'code']} rules={required} noStyle>
            <Input maxLength={32} aria-label={`${book} 的科目编号`} />
          </Form.Item>
        ),
      },
      {
        title: '科目名称',
        key: 'name',
        render: (_, { book }) => (
          <Form.Item name={['accounts', book, 'name']} rules={required} noStyle>
            <Input maxLength={64} aria-label={`${book} 的科目名称`} />
          </Form.Item>
        ),
      },
    ]}
  />
);
