import { useRef, useState } from 'react';
import { toast } from '../../../components/index.ts';
import { failReason } from '../../../lib/failReason.ts';
import { onWeb } from '../../../lib/platform.ts';
import { keepSlip, sendSlip, type Slip } from './SlipImage.tsx';

/** Keeping the slip as an image, or sending it; one at a time, and what did not work is said. */
export function useSlipImage(slip: Slip) {
  const [busy, setBusy] = useState(false);
  /** The person once said no to the album: WeChat does not ask again, only its settings change that. */
  const [isBarred, setBarred] = useState(false);
  const underWay = useRef(false);
  const doing = async (work: () => Promise<void>, done: string) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    try {
      await work();
      setBarred(false);
      if (done !== '') toast(done);
    } catch (error) {
      const reason = failReason(error);
      setBarred(/auth deny|auth denied|authorize/i.test(reason));
      // Closed by the person: nothing went wrong.
      if (!reason.includes('cancel')) toast('图片没有保存', { error: true });
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return {
    busy,
    isBarred,
    keep: () => void doing(() => keepSlip(slip), onWeb ? '小票图片已下载' : '已存到相册'),
    send: () => void doing(() => sendSlip(slip), ''),
  };
}
