import { formatFen } from '@shuke/shared/money';
import { Notice } from '../../../components/index.ts';
import { useStaffOperation } from '../../../hooks/useOperation.ts';
import { staffIds } from '../../ids.ts';

/** 未入班次的现金: for who looks after the drawers, before the next one is opened. Nothing where there is none. */
export function LooseCash({ branchId }: { branchId: string }) {
  const loose = useStaffOperation('shift.listLoose', { branchId });
  if (loose.state !== 'ready' || loose.data.lineCount === 0) return null;
  const { inFen, outFen, lineCount } = loose.data;
  return (
    <Notice id={staffIds.looseCash} icon="warning" tone="gold">
      {`最近 7 天有 ${String(lineCount)} 笔现金没有入班次，合计 ${formatFen(inFen - outFen)}。它们不算进新的备用金，请问清去处`}
    </Notice>
  );
}
