import { Checkbox, Form, Input } from 'antd';
import type { SettingsValues } from './values.ts';
import { looks, type Look } from './words.ts';

/** The ground and the text of each card, with the card as it will look. */
export const CardColours = () => (
  <div className="card-colours">
    {looks.map(({ look, name }) => (
      <OneCard key={look} look={look} name={name} />
    ))}
  </div>
);

function OneCard({ look, name }: { look: Look; name: string }) {
  const card = Form.useWatch<SettingsValues['cards'][Look] | undefined>(['cards', look]);
  return (
    <div>
      <div className="card-colours__card" style={{ background: card?.background, color: card?.text }}>
        {name}
      </div>
      <Form.Item name={['cards', look, 'own']} valuePropName="checked" noStyle>
        <Checkbox>用自己的颜色</Checkbox>
      </Form.Item>
      <div className="card-colours__pick">
        <Form.Item name={['cards', look, 'background']} label="底色">
          <Input type="color" disabled={card?.own !== true} />
        </Form.Item>
        <Form.Item name={['cards', look, 'text']} label="文字">
          <Input type="color" disabled={card?.own !== true} />
        </Form.Item>
      </div>
    </div>
  );
}
