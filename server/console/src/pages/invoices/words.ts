import { invoiceStateWords } from '@shuke/shared/words';
import { withMoods } from '../../ui/index.ts';

/** Where a request stands, in words. */
export const invoiceStates = withMoods(invoiceStateWords, { asked: 'wait', issued: 'good', refused: 'calm' });
