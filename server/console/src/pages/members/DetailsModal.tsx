import { App, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useWrite } from '../../api/index.ts';
import { FormModal } from '../../ui/index.ts';
import type { Member } from './words.ts';

type OwnField = Member['profile']['fields'][number];

interface Values {
  name: string;
  gender: 'female' | 'male' | '';
  birthday: Dayjs | null;
  own?: Record<string, string | number | Dayjs | null | undefined>;
  reason: string;
}

const genders = [
  { value: '', label: '不说' },
  { value: 'female', label: '女' },
  { value: 'male', label: '男' },
];
const dayOf = (day: string | null): Dayjs | null => (day === null ? null : dayjs(day));
const valueOf = ({ type, value }: OwnField) => (value === null ? null : type === 'date' ? dayjs(value) : value);

/** What was typed, as the server keeps it; nothing for what was left empty. */
const said = (typed: string | number | Dayjs | null | undefined): string | null => {
  if (typed === null || typed === undefined || typed === '') return null;
  return dayjs.isDayjs(typed) ? typed.format('YYYY-MM-DD') : String(typed).trim();
};

/** Putting right what is known of a member, at their word. */
export function DetailsModal({ member, onClose }: { member: Member; onClose(): void }) {
  const { message } = App.useApp();
  const { gender, birthday, fields } = member.profile;
  const change = useWrite('member.changeDetails', () => {
    void message.success('已改好');
    onClose();
  });
  const save = ({ name, gender: chosen, birthday: day, own = {}, reason }: Values) => {
    const changed = fields.map(({ key, value }) => ({ key, before: value, value: said(own[key]) }));
    change.mutate({
      memberId: member.memberId,
      reason: reason.trim(),
      ...(name.trim() === member.name ? {} : { name: name.trim() }),
      gender: chosen === '' ? null : chosen,
      birthday: said(day),
      fields: changed.filter(({ before, value }) => value !== before).map(({ key, value }) => ({ key, value })),
    });
  };
  return (
    <FormModal<Values>
      title={`改${member.name}的资料`}
      action="保存资料"
      busy={change.isPending}
      error={change.error}
      initialValues={{
        name: member.name,
        gender: gender ?? '',
        birthday: dayOf(birthday),
        own: Object.fromEntries(fields.map((field) => [field.key, valueOf(field)])),
      }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="name" label="称呼" rules={[{ required: true, whitespace: true, message: '请填写称呼' }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="gender" label="性别">
        <Select options={genders} />
      </Form.Item>
      <Form.Item name="birthday" label="生日" extra="会员自己只能改一次，这里不限">
        <DatePicker maxDate={dayjs()} />
      </Form.Item>
      {fields.map((field) => (
        <Form.Item key={field.key} name={['own', field.key]} label={field.label} extra={`用途：${field.purpose}`}>
          {inputOf(field)}
        </Form.Item>
      ))}
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因，会记入操作记录' }]}>
        <Input maxLength={60} showCount />
      </Form.Item>
    </FormModal>
  );
}

function inputOf({ type, choices }: OwnField) {
  if (type === 'choice') return <Select allowClear options={choices.map((value) => ({ value, label: value }))} />;
  if (type === 'date') return <DatePicker />;
  return type === 'number' ? <InputNumber stringMode className="wide" /> : <Input maxLength={60} allowClear />;
}
