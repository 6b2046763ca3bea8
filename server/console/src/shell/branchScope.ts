import { useSearchParams } from 'react-router';
import { withParam } from '../list/withParam.ts';
import { useMe } from '../session/index.ts';
import { isOneOf, recall, remember } from '../ui/index.ts';

/** A branch of whoever is signed in. */
export interface BranchRef {
  id: string;
  name: string;
}

/** Which branches the page is about. */
export interface BranchScope {
  /** The one chosen; undefined: all of them. */
  chosen: BranchRef | undefined;
  /** For pages of one branch: the chosen one, or the last one chosen in this browser, or the first. */
  one: BranchRef | undefined;
  /** The address names a branch that is not theirs. */
  isForeign: boolean;
  choose(branchId: string | undefined): void;
  /** Puts the branch of a page of one into the address, for who has several and has chosen none here. */
  settle(): void;
  /** What a link carries along: the branch that was chosen, not one that a page of one took by itself. */
  carried: string | null;
}

/** The name of the choice in the address, kept from page to page. */
export const branchParam = 'branch';

const storageName = 'branch';
/** The branch a page took by itself since this page was loaded: it is not carried to pages of all branches. */
let taken: string | null = null;

/** The branch in the address, so that a link shows the same to whoever may see it. */
export function useBranchScope(): BranchScope {
  const { branches } = useMe();
  const [params, setParams] = useSearchParams();
  const wanted = params.get(branchParam);
  const last = recall(storageName, isOneOf(branches.map(({ id }) => id)));
  const chosen = branches.length === 1 ? branches[0] : branches.find(({ id }) => id === wanted);
  const one = chosen ?? branches.find(({ id }) => id === last) ?? branches[0];
  return {
    chosen,
    one,
    isForeign: wanted !== null && !branches.some(({ id }) => id === wanted),
    choose: (branchId) => {
      taken = null;
      if (branchId !== undefined) remember(storageName, branchId);
      setParams(branchId === undefined ? {} : { [branchParam]: branchId });
    },
    settle: () => {
      if (wanted !== null || branches.length <= 1 || one === undefined) return;
      taken = one.id;
      setParams((before) => withParam(before, branchParam, one.id), { replace: true });
    },
    carried: wanted === taken ? null : wanted,
  };
}
