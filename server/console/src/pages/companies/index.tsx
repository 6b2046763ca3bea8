import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { companyStateWords } from '@shuke/shared/words';
import { BranchList, useOpened, wordFilter, type Column, type RowOf } from '../../list/index.ts';
import { useBranchScope } from '../../shell/branchScope.ts';
import { Money, shortTime, Status } from '../../ui/index.ts';
import { CompanyDrawer } from './CompanyDrawer.tsx';
import { CreateModal } from './CreateModal.tsx';
import { companyStates } from './words.ts';

const columns: readonly Column<RowOf<'companyWallet.list'>>[] = [
  { key: 'name', title: '公司', render: ({ name }) => <b>{name}</b> },
  { key: 'total', title: '余额', number: true, render: ({ wallet }) => <Money fen={wallet.totalFen} /> },
  { key: 'bonus', title: '其中赠金', number: true, render: ({ wallet }) => <Money fen={wallet.bonusFen} /> },
  { key: 'created', title: '开卡', render: ({ createdAt }) => shortTime(createdAt) },
  {
    key: 'status',
    title: '状态',
    render: ({ status }) => <Status mood={companyStates[status].mood}>{companyStates[status].word}</Status>,
  },
];

/** 企业卡: the wallets of companies a branch has issued. */
export default function CompaniesPage() {
  const { one } = useBranchScope();
  const [, open] = useOpened();
  const [isCreating, setCreating] = useState(false);
  return (
    <>
      <BranchList
        operation="companyWallet.list"
        title="企业卡"
        filters={[{ name: 'query', label: '公司名', typed: 'text' }, wordFilter('status', '状态', companyStateWords)]}
        columns={columns}
        keyOf={({ walletId }) => walletId}
        empty={{ title: '还没有企业卡', hint: '公司先把钱充进来，再让员工按限额花。' }}
        Opened={CompanyDrawer}
        actions={
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setCreating(true);
            }}
          >
            开企业卡
          </Button>
        }
      />
      {isCreating && one !== undefined && (
        <CreateModal
          branch={one}
          onMade={(walletId) => {
            setCreating(false);
            open(walletId);
          }}
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
    </>
  );
}
