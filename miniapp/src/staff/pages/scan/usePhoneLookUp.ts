import { useEffect, useRef, useState } from 'react';
import { staffSession, type Output } from '../../../api/index.ts';
import { useOnce } from '../../once.ts';

type Found = Output<'sale.findByPhone'>;
type Candidate = Found['candidates'][number];

/** Somebody who was asked on their phone, and until when they may answer. */
export interface Asked extends Pick<Candidate, 'memberId' | 'nameMasked'>, Output<'sale.askIdentify'> {}

/** Looks members up by the last digits of their number, once, and asks one of them on their own phone. */
export function usePhoneLookUp(branchId: string, tail: string) {
  const [found, setFound] = useState<Found>();
  const [asked, setAsked] = useState<Asked>();
  const { error, busy, run } = useOnce();

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void run(async () => {
      setFound(await staffSession.call('sale.findByPhone', { branchId, tail }));
    });
  }, [branchId, tail, run]);

  const ask = ({ memberId, nameMasked }: Pick<Candidate, 'memberId' | 'nameMasked'>) =>
    run(async () => {
      setAsked(undefined);
      setAsked({ memberId, nameMasked, ...(await staffSession.call('sale.askIdentify', { branchId, memberId })) });
    });
  return {
    found,
    asked,
    error,
    busy,
    ask,
    back: () => {
      setAsked(undefined);
    },
  };
}
