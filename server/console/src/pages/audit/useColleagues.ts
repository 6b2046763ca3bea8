import { useOperation } from '../../api/index.ts';
import { roleNames, useMay } from '../../session/index.ts';

/** As many as one page of the list of staff can hold. */
const shownMax = 100;

/** The newest colleagues in reach, to choose from. */
export function useColleagues(): { value: string; label: string }[] {
  const may = useMay();
  const { data } = useOperation('staff.list', { limit: shownMax }, { enabled: may('staff.read') });
  return (data?.data ?? []).map(({ id, name, role }) => ({ value: id, label: `${name}，${roleNames[role]}` }));
}
