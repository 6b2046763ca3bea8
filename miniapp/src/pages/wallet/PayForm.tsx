import { formatFen } from '@shuke/shared/money';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../api/index.ts';
import { Agreement, Button, ErrorNotice, useReminder } from '../../components/index.ts';
import type { Paying } from '../../hooks/usePayment.ts';
import { ids } from '../../ids.ts';
import { useOnline } from '../../lib/offline.ts';
import { keep, read } from '../../lib/storage.ts';
import { creditedText, type Plan } from './planWords.ts';

/** The terms to agree to, and one button that says what is paid and what comes of it. */
export function PayForm({ plan, terms, paying }: { plan: Plan; terms: Output<'wallet.get'>['terms']; paying: Paying }) {
  const [agreed, setAgreed] = useState(() => read('agreedTopUpTerms'));
  const { shaking, remind } = useReminder();
  const online = useOnline();
  const hasAgreed = agreed === terms.version;
  const pay = () => {
    if (!hasAgreed) {
      remind();
      return;
    }
    keep('agreedTopUpTerms', terms.version);
    void paying.start({ planId: plan.planId, termsVersion: terms.version });
  };
  return (
    <View className="wallet__foot">
      {paying.error && (
        <ErrorNotice
          error={paying.error}
          {...(paying.error.code === 'consent_outdated' ? { words: `《${terms.title}》已更新，请重新阅读并同意` } : {})}
        />
      )}
      <Agreement
        text={terms}
        agreed={hasAgreed}
        shaking={shaking}
        onAgree={(ticked) => {
          setAgreed(ticked ? terms.version : undefined);
        }}
      />
      <Button id={ids.walletPay} busy={paying.busy} disabled={!online} onTap={pay}>
        充值 {formatFen(plan.payFen)}，{creditedText(plan)}
      </Button>
    </View>
  );
}
