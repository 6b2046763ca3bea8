import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../api/index.ts';
import { Amount, Button, Empty, Failed, Page, Row, Rows, Skeleton, Tag } from '../../../components/index.ts';
import { useStaffList } from '../../../hooks/useList.ts';
import { companyId, staffIds } from '../../ids.ts';
import { staffPage, useBranch, useStaff, type WorkBranch } from '../../session.ts';
import { CompanySheet } from './CompanySheet.tsx';
import './index.scss';

const nav = { title: '企业卡', home: staffPage('home') };

/** 企业卡: what each company has left here; tapping one takes its money in. */
export default function CompaniesPage() {
  const { branch } = useBranch(useStaff());
  const [paid, setPaid] = useState(0);
  return (
    <Page nav={nav} tone="ink" offline="断网，联网后再充值">
      {branch && (
        <Companies
          key={`${branch.id}${String(paid)}`}
          branch={branch}
          onPaid={() => {
            setPaid(paid + 1);
          }}
        />
      )}
    </Page>
  );
}

function Companies({ branch, onPaid }: { branch: WorkBranch; onPaid: () => void }) {
  const list = useStaffList('companyWallet.list', { branchId: branch.id });
  const [open, setOpen] = useState<Output<'companyWallet.list'>['data'][number]>();
  if (list.state === 'loading') return <Skeleton />;
  if (list.state === 'failed')
    return <Failed title="没读到企业卡" error={list.error} onRetry={list.retry} unchanged="卡里的钱没有变化" />;
  if (list.items.length === 0) return <Empty title="还没有企业卡" hint="请在电脑上的管理后台「企业卡」里开卡、加持卡人" />;
  return (
    <View className="companies">
      <Rows>
        {list.items.map((company) => (
          <Row
            key={company.walletId}
            id={companyId(company.walletId)}
            icon="wallet"
            tone={company.status === 'active' ? 'pine' : 'plain'}
            title={company.name}
            {...(company.status === 'frozen' ? { tag: <Tag tone="danger">已冻结</Tag> } : {})}
            lines={[company.branchName]}
            amount={<Amount fen={company.wallet.totalFen} />}
            onTap={() => {
              setOpen(company);
            }}
          />
        ))}
      </Rows>
      {list.hasMore && (
        <Button id={staffIds.moreCompanies} kind="plain" size="m" busy={list.loadingMore} onTap={list.loadMore}>
          更早的
        </Button>
      )}
      {open !== undefined && (
        <CompanySheet
          company={open}
          onDone={onPaid}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </View>
  );
}
