import { ScrollView, View } from '@tarojs/components';
import { Button, Empty, Failed, Sheet, Skeleton } from '../../../components/index.ts';
import { useStaffList } from '../../../hooks/useList.ts';
import { SaleRows } from '../../components/SaleRow/SaleRows.tsx';
import { staffIds } from '../../ids.ts';

/** Every sale of the branch, newest first. */
export function SalesSheet({
  branchId,
  onOpen,
  onClose,
}: {
  branchId: string;
  onOpen: (saleId: string) => void;
  onClose: () => void;
}) {
  const sales = useStaffList('sale.list', { branchId });
  return (
    <Sheet open title="收款流水" onClose={onClose}>
      <ScrollView scrollY className="staff-home__sales">
        {sales.state === 'loading' && <Skeleton />}
        {sales.state === 'failed' && (
          <Failed title="没读到流水" error={sales.error} onRetry={sales.retry} unchanged="已收的都在" />
        )}
        {sales.state === 'ready' && sales.items.length === 0 && <Empty title="还没有收款" hint="收第一笔后，每一笔都记在这里" />}
        {sales.state === 'ready' && sales.items.length > 0 && <SaleRows sales={sales.items} onOpen={onOpen} />}
        {sales.state === 'ready' && sales.hasMore && (
          <View className="staff-home__more">
            <Button id={staffIds.moreSales} kind="plain" size="m" busy={sales.loadingMore} onTap={sales.loadMore}>
              {sales.moreError ? '没读到，再试一次' : sales.loadingMore ? '读取中' : '更早的'}
            </Button>
          </View>
        )}
      </ScrollView>
    </Sheet>
  );
}
