import { Modal, Radio } from 'antd';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { Read } from '../../ui/index.ts';
import { printSlip } from './slip.ts';
import './slip.css';

type Roll = '58' | '80';

/** The slip of a sale as it will be on paper, for the roll at hand. */
export function SlipModal({ saleId, onClose }: { saleId: string; onClose(): void }) {
  const [width, setWidth] = useState<Roll>('58');
  const slip = useOperation('sale.slip', { saleId, width }, { keepLast: true });
  return (
    <Modal
      open
      title="小票"
      okText="打印"
      cancelText="关闭"
      okButtonProps={{ disabled: slip.data === undefined }}
      onOk={() => {
        if (slip.data !== undefined) printSlip(slip.data);
      }}
      onCancel={onClose}
    >
      <Radio.Group
        className="gap-below"
        aria-label="纸宽"
        value={width}
        options={[
          { value: '58', label: '58 mm' },
          { value: '80', label: '80 mm' },
        ]}
        onChange={({ target }) => {
          setWidth(target.value as Roll);
        }}
      />
      <Read answer={slip} title="没读到小票">
        {({ lines }) => (
          <pre className="slip" tabIndex={0} aria-label="小票内容">
            {lines.join('\n')}
          </pre>
        )}
      </Read>
    </Modal>
  );
}
