import { App } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import { call } from '../../api/index.ts';
import { isOneOf, recall } from '../../ui/index.ts';
import { rollStorage, printSlip, rolls } from '../sales/slip.ts';

/** Prints the slip of a sale at once, on the roll chosen last in this browser. */
export function usePrint(): (saleId: string) => Promise<void> {
  const { message } = App.useApp();
  return async (saleId) => {
    try {
      printSlip(await call('sale.slip', { saleId, width: recall(rollStorage, isOneOf(rolls)) ?? '58' }));
    } catch (error) {
      void message.error(asApiError(error).message);
    }
  };
}
