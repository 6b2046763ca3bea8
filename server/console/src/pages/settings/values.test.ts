import { fen } from '@shuke/shared/money';
import { sentOf, valuesOf } from './values.ts';
import type { Settings } from './words.ts';

const counted = { timesPerHour: 30, timesPerDay: 60, fenPerHour: fen(500_050), fenPerDay: fen(1_000_000) };
const caps = { topUpCash: counted, undo: counted, refund: counted, adjust: counted, earn: counted };

const settings: Settings = {
  version: 3,
  brandName: '山雀茶点',
  pointsName: '积分',
  growthName: '成长值',
  caps: {
    walletFen: fen(500_000),
    cashTopUpFen: fen(200_000),
    saleFen: fen(1_000_000),
    unconfirmedSaleFen: fen(20_000),
    unconfirmedDayFen: fen(30_050),
    unconfirmedDayOutOfContactFen: fen(10_000),
    importFen: fen(10_000_000),
    adjustPoints: 5_000,
    memberActsPerDay: 7,
  },
  discounts: {
    cashier: { roundOffFen: fen(100), manualPermille: 105, manualFen: fen(2_050) },
    manager: { roundOffFen: fen(1_000), manualPermille: 300, manualFen: fen(20_000) },
  },
  staffCaps: { cashier: caps, manager: { ...caps, undo: { ...counted, timesPerHour: null, fenPerDay: null } } },
  topUpRefundStaffCapFen: fen(50_000),
  saleRefundStaffCapFen: fen(30_000),
  undoWindowMinutes: 5,
  approvalMinutes: 30,
  consent: { version: '1', title: '会员章程', paragraphs: ['第一段', '第二段'] },
  topUpTerms: { version: '2', title: '储值卡章程', summary: '本金随时可退', paragraphs: ['第一段'] },
  customFields: [{ key: 'taste', label: '口味', type: 'choice', choices: ['甜', '淡'], purpose: '推荐茶点' }],
  cardColours: { ink: { background: '#112233', text: '#ffffff' } },
  consentVersions: [
    {
      ...{ kind: 'join', version: '1', title: '会员章程', paragraphs: ['第一段', '第二段'], isCurrent: true },
      ...{ since: '2026-11-01', members: 12, lastOn: '2026-11-20' },
    },
    {
      ...{ kind: 'topUp', version: '2', title: '储值卡章程', paragraphs: null, isCurrent: true },
      ...{ since: null, members: 0, lastOn: null },
    },
  ],
};

describe('the form of the settings', () => {
  it('sends back exactly what it was given when nobody changed anything', () => {
    const { consentVersions: _, version, ...rest } = settings;
    expect(sentOf(valuesOf(settings), version)).toEqual({ ...rest, version });
  });

  it('sends no choices of a field that is no choice, and no colours a shop has not made its own', () => {
    const values = valuesOf(settings);
    const [field] = values.customFields;
    if (field === undefined) throw new Error('There is a field');
    const sent = sentOf({ ...values, customFields: [{ ...field, type: 'text' }] }, 3);
    expect(sent.customFields).toEqual([{ key: 'taste', label: '口味', type: 'text', choices: [], purpose: '推荐茶点' }]);
    expect(Object.keys(sent.cardColours)).toEqual(['ink']);
  });
});
