import { Link } from 'react-router';
import { useBranchScope } from '../../shell/branchScope.ts';
import { useMe } from '../../session/index.ts';
import { Nothing, PageHead, Panel } from '../../ui/index.ts';
import { BranchesToday } from './BranchesToday.tsx';

/** How the branches do today, for who stands at a till. */
export function TillOverview() {
  const { branches } = useMe();
  const { chosen } = useBranchScope();
  const shown = chosen === undefined ? branches : [chosen];
  return (
    <>
      <PageHead title="经营概览" note={chosen?.name ?? `${branches.length} 家门店`} />
      <Panel title="门店" note="今天到现在" extra={<Link to="/branches">全部门店</Link>} flush>
        {shown.length === 0 ? <Nothing title="还没有门店" /> : <BranchesToday branches={shown} />}
      </Panel>
    </>
  );
}
