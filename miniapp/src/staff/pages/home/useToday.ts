import { keepStaffNames, staffSession, type Output } from '../../../api/index.ts';
import { useLoad, type Loaded } from '../../../hooks/useLoad.ts';

/** The branch's day, read whenever the page comes up; with it come the shop's words, which every staff page then says. */
export const useToday = (branchId: string): Loaded<Output<'sale.today'>> =>
  useLoad({
    key: `sale.today${branchId}`,
    load: async () => {
      const today = await staffSession.call('sale.today', { branchId });
      keepStaffNames(today.names);
      return today;
    },
  });
