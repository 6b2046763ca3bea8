import { Form, Input } from 'antd';
import { formatPoints } from '@shuke/shared/money';
import { Facts } from '../../ui/index.ts';
import { required } from './rules.ts';
import type { Settings } from './words.ts';

/** The terms a member agrees to when joining, and how many agreed to which text. */
export const Consent = ({ versions }: { versions: Settings['consentVersions'] }) => (
  <>
    <div className="field-row">
      <Form.Item name="consentTitle" label="标题" rules={required}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="consentVersion" label="版本号" rules={required}>
        <Input maxLength={32} />
      </Form.Item>
    </div>
    <Form.Item name="consentText" label="正文" extra="空一行分段" rules={required}>
      <Input.TextArea autoSize={{ minRows: 6, maxRows: 16 }} />
    </Form.Item>
    <Facts
      facts={versions.map(({ version, members, lastOn }) => [
        version,
        `${formatPoints(members)} 位会员同意过，最近一次 ${lastOn}`,
      ])}
    />
  </>
);
