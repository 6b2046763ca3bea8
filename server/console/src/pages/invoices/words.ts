import type { Output } from '@shuke/shared/client';
import type { Mood } from '../../ui/index.ts';

type Invoice = Output<'invoice.list'>['data'][number];

/** Where a request stands, in words. */
export const invoiceStates: Readonly<Record<Invoice['status'], { word: string; mood: Mood }>> = {
  asked: { word: '待开', mood: 'wait' },
  issued: { word: '已开', mood: 'good' },
  refused: { word: '不开', mood: 'calm' },
};
