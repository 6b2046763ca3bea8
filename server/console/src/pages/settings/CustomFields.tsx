import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { required } from './rules.ts';
import { fieldTypes } from './words.ts';

const fieldsMax = 20;
const types = Object.entries(fieldTypes).map(([value, label]) => ({ value, label }));

/** Fields of the shop's own: each optional for a member, each with its purpose. */
export const CustomFields = () => (
  <Form.List name="customFields">
    {(fields, { add, remove }) => (
      <>
        {fields.map(({ key, name }) => (
          <div key={key} className="field-line">
            <Form.Item name={[name, 'label']} label="名称" rules={required}>
              <Input maxLength={16} />
            </Form.Item>
            <Form.Item
              name={[name, 'key']}
              label="字段名"
              rules={[{ required: true, pattern: /^[a-z][a-z0-9_]{0,23}$/, message: '小写字母开头' }]}
            >
              <Input maxLength={24} />
            </Form.Item>
            <Form.Item name={[name, 'type']} label="类型">
              <Select options={types} />
            </Form.Item>
            <Form.Item name={[name, 'choices']} label="可选项" extra="用、隔开；只有「选一个」用">
              <Input maxLength={340} />
            </Form.Item>
            <Form.Item name={[name, 'purpose']} label="为什么问" rules={required}>
              <Input maxLength={60} />
            </Form.Item>
            <Button
              type="text"
              danger
              icon={<DeleteOutlined />}
              aria-label={`去掉第 ${name + 1} 项`}
              onClick={() => {
                remove(name);
              }}
            />
          </div>
        ))}
        {fields.length < fieldsMax && (
          <Button
            icon={<PlusOutlined />}
            onClick={() => {
              add({ key: '', label: '', type: 'text', choices: '', purpose: '' });
            }}
          >
            加一项
          </Button>
        )}
      </>
    )}
  </Form.List>
);
