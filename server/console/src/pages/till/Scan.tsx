import { Alert, Input } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import type { Output } from '@shuke/shared/client';
import { useWrite } from '../../api/index.ts';

/** Waits for a scan gun, which types the code and presses Enter; or for somebody who types it. */
export function Scan({ branchId, onVisit }: { branchId: string; onVisit(visit: Output<'sale.identify'>): void }) {
  const [code, setCode] = useState('');
  const identify = useWrite('sale.identify', onVisit);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const read = code.replaceAll(/\s/g, '');
        setCode('');
        if (read !== '') identify.mutate({ branchId, code: read });
      }}
    >
      <label className="till__label" htmlFor="till-code">
        会员码或卡号
      </label>
      <Input
        id="till-code"
        size="large"
        autoFocus
        autoComplete="off"
        inputMode="numeric"
        maxLength={40}
        value={code}
        readOnly={identify.isPending}
        placeholder={identify.isPending ? '正在认会员…' : '请扫码，或输入数字后回车'}
        onChange={({ target }) => {
          setCode(target.value);
        }}
      />
      {identify.error !== null && (
        <Alert type="error" showIcon title={asApiError(identify.error).message} className="gap-above" />
      )}
    </form>
  );
}
