import { Button, Modal, Typography } from 'antd';
import type { Output } from '@shuke/shared/client';

/** The secret of a key, shown this once. */
export const SecretModal = ({ made: { key, secret }, onClose }: { made: Output<'apiKey.create'>; onClose(): void }) => (
  <Modal
    open
    title={`把密钥填进${key.name}`}
    closable={false}
    footer={
      <Button type="primary" onClick={onClose}>
        我已存好
      </Button>
    }
  >
    <Typography.Paragraph copyable className="one-time-code">
      {secret}
    </Typography.Paragraph>
    <p>关掉这个窗口就看不到了；丢了就换新。{key.isTest && '这是演示环境的测试密钥，正式环境不能用。'}</p>
  </Modal>
);
