import { useOperation } from '../../api/index.ts';
import { useBranchScope } from '../../shell/branchScope.ts';
import { Facts, Money, Panel, shortTime } from '../../ui/index.ts';

const shown = 10;

/** 未入班次的现金: taken or given back while no drawer was open, so that no count will ever miss it. */
export function LooseCash() {
  const { one } = useBranchScope();
  return one === undefined ? null : <OfBranch key={one.id} branchId={one.id} />;
}

function OfBranch({ branchId }: { branchId: string }) {
  const loose = useOperation('shift.listLoose', { branchId });
  // The list below is the page; this is shown where there is any.
  if (loose.data === undefined || loose.data.lineCount === 0) return null;
  const { inFen, outFen, lineCount, data } = loose.data;
  const rest = lineCount - Math.min(lineCount, shown);
  return (
    <Panel title="未入班次的现金" note="最近 7 天：没有开班时收的、退的现金，不在任何一班的应有里，请当面问清去处">
      <Facts
        facts={[
          [`共 ${String(lineCount)} 笔`, <Money key="sum" fen={inFen - outFen} />],
          ...data
            .slice(0, shown)
            .map(
              ({ at, amountFen, staffName }) =>
                [`${shortTime(at)} ${staffName}`, <Money key={at} fen={amountFen} />] as [string, React.ReactNode],
            ),
          ...(rest > 0 ? [['更早的', `还有 ${String(rest)} 笔`] as [string, string]] : []),
        ]}
      />
    </Panel>
  );
}
