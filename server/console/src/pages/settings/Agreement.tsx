import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { formatPoints } from '@shuke/shared/money';
import { Facts } from '../../ui/index.ts';
import { required } from './rules.ts';
import type { Settings } from './words.ts';

type Version = Settings['consentVersions'][number];

/** A text that members agree to, with every version there was: how many agreed, and what it said. */
export const Agreement = ({ kind, versions }: { kind: 'consent' | 'topUpTerms'; versions: readonly Version[] }) => (
  <>
    <div className="field-row">
      <Form.Item name={[kind, 'title']} label="标题" rules={required}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name={[kind, 'version']} label="版本" extra="例如 2026-11；给会员和您自己看的" rules={required}>
        <Input maxLength={32} />
      </Form.Item>
    </div>
    {kind === 'topUpTerms' && (
      <Form.Item name={[kind, 'summary']} label="一句话的退款规则" extra="写在充值按钮上面" rules={required}>
        <Input maxLength={200} />
      </Form.Item>
    )}
    <Form.Item name={[kind, 'text']} label="正文" extra="空一行分段" rules={required}>
      <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} />
    </Form.Item>
    <Versions versions={versions} />
  </>
);

function Versions({ versions }: { versions: readonly Version[] }) {
  const [read, setRead] = useState<Version>();
  const close = () => {
    setRead(undefined);
  };
  return (
    <>
      <Facts
        facts={versions.map((each) => [
          `版本 ${each.version}`,
          <>
            {each.isCurrent && '现在用的'}《{each.title}》，{toldOf(each)}{' '}
            {each.paragraphs === null ? (
              <span className="sub">正文没有留存</span>
            ) : (
              <Button
                type="link"
                size="small"
                onClick={() => {
                  setRead(each);
                }}
              >
                看正文
              </Button>
            )}
          </>,
        ])}
      />
      <Modal open={read !== undefined} title={`${read?.title ?? ''}，版本 ${read?.version ?? ''}`} footer={null} onCancel={close}>
        {(read?.paragraphs ?? []).map((paragraph, place) => (
          <p key={place}>{paragraph}</p>
        ))}
      </Modal>
    </>
  );
}

function toldOf({ since, members, lastOn }: Version): string {
  const from = since === null ? '' : `${since} 起，`;
  return members === 0 ? `${from}还没有会员同意过` : `${from}${formatPoints(members)} 位会员同意过，最近一次 ${lastOn ?? ''}`;
}
