import { fen, formatYuan } from '@shuke/shared/money';

export { readYuan as fenOf } from '@shuke/shared/money';

/** 123450 → "1234.50": an amount for a field, without commas. */
export const plainYuan = (amountFen: number): string => formatYuan(fen(amountFen)).replaceAll(',', '');
