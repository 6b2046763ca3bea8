import { Alert, Input, type InputRef } from 'antd';
import type { Ref } from 'react';

interface Props {
  ref: Ref<InputRef>;
  text: string;
  isReading: boolean;
  isLocked: boolean;
  problem: string | undefined;
  onText(text: string): void;
}

/** Where a scan gun types what it reads, and people what they read. */
export const ScanBox = ({ ref, text, isReading, isLocked, problem, onText }: Props) => (
  <>
    <label className="till__label" htmlFor="till-code">
      会员码、卡号或商品编码
    </label>
    <Input
      ref={ref}
      id="till-code"
      size="large"
      autoFocus
      autoComplete="off"
      maxLength={40}
      value={text}
      readOnly={isLocked}
      placeholder={isReading ? '正在查…' : '请扫码，或输入后回车；*3 回车改数量'}
      onChange={({ target }) => {
        onText(target.value);
      }}
    />
    {problem !== undefined && <Alert type="error" showIcon title={problem} className="gap-above" />}
  </>
);
