import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input, type RefSelectProps } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { asApiError } from '@shuke/shared/apiError';
import type { Output } from '@shuke/shared/client';
import { groupCode } from '@shuke/shared/memberCode';
import { formatFen } from '@shuke/shared/money';
import { plasticStateWords } from '@shuke/shared/words';
import { useOperation } from '../api/index.ts';
import { shortTime, useSettled } from '../ui/index.ts';
import { useSlash } from './useSlash.ts';

const charsMin = 2;

const groups = ({ members, sales, cards }: Output<'search.find'>) =>
  [
    {
      label: '会员',
      options: members.map(({ memberId, name, phoneMasked, tier }) => ({
        value: `/members?open=${memberId}`,
        label: `${name}，${phoneMasked}，${tier.name}`,
      })),
    },
    {
      label: '消费单',
      options: sales.map(({ saleId, saleNumber, branchName, payableFen, paidAt }) => ({
        value: `/sales?open=${saleId}`,
        label: `${saleNumber}，${formatFen(payableFen)}，${branchName}，${shortTime(paidAt)}`,
      })),
    },
    {
      label: '实体卡',
      options: cards.map(({ cardNumber, status, batchName, branchId, branchName }) => ({
        value: `/cards?branch=${branchId}&card=${cardNumber}`,
        label: `${groupCode(cardNumber)}，${plasticStateWords[status]}，${batchName}，${branchName}`,
      })),
    },
  ].filter(({ options }) => options.length > 0);

/** One box for members, sales and plastic cards, at hand with `/`; arrows and Enter open what is found. */
export function GlobalSearch() {
  const [text, setText] = useState('');
  const box = useRef<RefSelectProps>(null);
  const navigate = useNavigate();
  const query = useSettled(text.trim());
  const found = useOperation('search.find', { query }, { enabled: query.length >= charsMin });
  useSlash(
    useCallback(() => {
      box.current?.focus();
    }, []),
  );
  const emptyWord = found.isError ? asApiError(found.error).message : found.data === undefined ? '正在找…' : '没有找到';
  return (
    <AutoComplete
      ref={box}
      className="top__search"
      value={text}
      options={found.data === undefined ? [] : groups(found.data)}
      notFoundContent={query.length < charsMin ? null : emptyWord}
      popupMatchSelectWidth={false}
      defaultActiveFirstOption
      showSearch={{ filterOption: false }}
      onChange={setText}
      onSelect={(path) => {
        setText('');
        box.current?.blur();
        void navigate(path);
      }}
    >
      <Input
        aria-label="找会员或消费单"
        prefix={<SearchOutlined aria-hidden />}
        placeholder="手机号后四位、卡号、单号"
        suffix={<kbd aria-hidden>/</kbd>}
        maxLength={32}
      />
    </AutoComplete>
  );
}
