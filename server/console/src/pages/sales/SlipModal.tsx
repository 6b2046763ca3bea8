import { App, Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { say, useOperation } from '../../api/index.ts';
import { isOneOf, Qr, Read, recall, remember, saveFile } from '../../ui/index.ts';
import { printSlip, rolls, rollStorage, slipPicture, type Slip } from './slip.ts';
import './slip.css';

type Roll = (typeof rolls)[number];

/** The slip of a sale as it will be on paper, for the roll at hand; printed, or kept as a picture to send. */
export function SlipModal({ saleId, saleNumber, onClose }: { saleId: string; saleNumber: string; onClose(): void }) {
  const [width, setWidth] = useState<Roll>(recall(rollStorage, isOneOf(rolls)) ?? '58');
  const slip = useOperation('sale.slip', { saleId, width }, { keepLast: true });
  return (
    <Modal open title="小票" onCancel={onClose} footer={<Ways slip={slip.data} saleNumber={saleNumber} onClose={onClose} />}>
      <Radio.Group
        className="gap-below"
        aria-label="纸宽"
        value={width}
        options={rolls.map((roll) => ({ value: roll, label: `${roll} mm` }))}
        onChange={({ target }) => {
          const chosen = rolls.find((roll) => roll === target.value);
          if (chosen === undefined) return;
          remember(rollStorage, chosen);
          setWidth(chosen);
        }}
      />
      <Read answer={slip} title="没读到小票">
        {({ lines, claimCode }) => (
          <div className="slip" tabIndex={0} role="group" aria-label="小票内容">
            <pre>{lines.join('\n')}</pre>
            {claimCode !== null && <Qr text={claimCode} label={say('补积分码')} />}
          </div>
        )}
      </Read>
    </Modal>
  );
}

/** What may be done with it. */
function Ways({ slip, saleNumber, onClose }: { slip: Slip | undefined; saleNumber: string; onClose(): void }) {
  const { message } = App.useApp();
  const keep = async (shown: Slip) => {
    const picture = await slipPicture(shown);
    if (picture === null) void message.error('这个浏览器画不出图片，请打印');
    else saveFile(`小票 ${saleNumber}.png`, picture);
  };
  const isMissing = slip === undefined;
  return (
    <>
      <Button onClick={onClose}>关闭</Button>
      <Button
        disabled={isMissing}
        onClick={() => {
          if (slip !== undefined) void keep(slip);
        }}
      >
        存成图片
      </Button>
      <Button
        type="primary"
        disabled={isMissing}
        onClick={() => {
          if (slip !== undefined) printSlip(slip);
        }}
      >
        打印
      </Button>
    </>
  );
}
