import { Button, Modal, Typography } from 'antd';
import { fullTime } from '../../ui/index.ts';
import type { Handed } from './StaffModal.tsx';

/** A one-time code, shown this once. */
export const CodeModal = ({ handed: { name, code, expiresAt }, onClose }: { handed: Handed; onClose(): void }) => (
  <Modal
    open
    title={`把这个码交给${name}`}
    closable={false}
    footer={
      <Button type="primary" onClick={onClose}>
        我已交给{name}
      </Button>
    }
  >
    <Typography.Paragraph copyable className="one-time-code">
      {code}
    </Typography.Paragraph>
    <p>
      在登录页点「有邀请码」，填这个码和手机号，自己设密码。{fullTime(expiresAt)} 前有效，只能用一次；关掉这个窗口就看不到了。
    </p>
  </Modal>
);
