import { Select } from 'antd';
import { useState } from 'react';
import type { Output } from '@shuke/shared/client';
import { useOperation } from '../../api/index.ts';
import { useSettled } from '../../ui/index.ts';

type Found = Output<'search.find'>['members'][number];

const charsMin = 4;

/** One other member, found by the end of the phone or the card number. */
export function PickMember({ label, except, onPick }: { label: string; except: string; onPick(member: Found): void }) {
  const [text, setText] = useState('');
  const query = useSettled(text.trim());
  const found = useOperation('search.find', { query }, { enabled: query.length >= charsMin, keepLast: true });
  const members = (found.data?.members ?? []).filter(({ memberId }) => memberId !== except);
  return (
    <label className="pick-member">
      {label}
      <Select
        className="gap-below"
        showSearch={{ filterOption: false, onSearch: setText }}
        placeholder="手机号后四位或卡号"
        notFoundContent={query.length < charsMin ? '请输入手机号后四位或卡号' : '没有找到'}
        options={members.map(({ memberId, name, phoneMasked, cardNumber }) => ({
          value: memberId,
          label: `${name}，${phoneMasked}，${cardNumber}`,
        }))}
        onChange={(memberId: string) => {
          const picked = members.find((each) => each.memberId === memberId);
          if (picked !== undefined) onPick(picked);
        }}
      />
    </label>
  );
}
