import { Form, Input } from 'antd';
import { required } from './rules.ts';

/** What the shop is called, and what its points and its growth value are called on a member's phone. */
export const Names = () => (
  <div className="field-row">
    <Form.Item name="brandName" label="品牌名" rules={required}>
      <Input maxLength={32} />
    </Form.Item>
    <Form.Item name="pointsName" label="积分叫什么" rules={required}>
      <Input maxLength={8} />
    </Form.Item>
    <Form.Item name="growthName" label="成长值叫什么" rules={required}>
      <Input maxLength={8} />
    </Form.Item>
  </div>
);
