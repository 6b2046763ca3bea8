import type { PayOrder } from '../../../test/sandbox/index.ts';
import { inTurns } from '../inTurns.ts';
import { Wire } from '../wire.ts';
import type { Payer, Payers } from './payers.ts';
import type { WeChat } from './wechat.ts';

/** An order at WeChat, and who opened it. */
export interface OpenedOrder {
  payer: Payer;
  order: PayOrder;
}

const atOnce = 16;

/** Everybody opens an order as the mini program does, at one server or another. Throws when one of them could not. */
export async function openOrders(
  urls: readonly string[],
  { people, planId, termsVersion }: Payers,
  wechat: WeChat,
): Promise<OpenedOrder[]> {
  const wires = urls.map((url) => new Wire(url, atOnce));
  try {
    await inTurns(people, atOnce, async ({ token, memberId }, worker) => {
      const outcome = await wires[worker % wires.length]?.send(
        'wallet.startTopUp',
        { planId, termsVersion },
        { token, idempotencyKey: `open-${memberId}` },
      );
      if (outcome?.kind !== 'done') throw new Error(`an order could not be opened: ${JSON.stringify(outcome)}`);
    });
  } finally {
    await Promise.all(wires.map((wire) => wire.close()));
  }
  const unpaid = wechat.unpaid();
  return people.map((payer) => {
    const order = unpaid.get(payer.openid);
    if (order === undefined) throw new Error('WeChat does not know an order that was opened');
    return { payer, order };
  });
}
