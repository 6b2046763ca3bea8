import type { Output } from '@shuke/shared/client';

/** 发卡企业类型. */
export const issuerKinds: Readonly<Record<Output<'finance.prepaid'>['issuers'][number]['kind'], string>> = {
  scale: '规模发卡企业',
  group: '集团发卡企业',
  brand: '品牌发卡企业',
  other: '其他（未达备案规模）',
};
