import { setTimeout as pause } from 'node:timers/promises';
import { sendIntent, type Surroundings } from './client.ts';
import { inTurns } from './inTurns.ts';
import type { Told } from './intent.ts';

const triesMax = 100;
const betweenTriesMs = 50;
const atOnce = 16;

type Around = Pick<Surroundings, 'wire' | 'sandbox' | 'tokens'>;

/** Asks again for everything unanswered, with the same key, until the answer is definite. Throws when there never is one. */
export async function settle(told: readonly Told[], around: Around): Promise<void> {
  await inTurns(
    told.filter(({ outcome }) => outcome.kind === 'unanswered'),
    atOnce,
    async (each) => {
      for (let tries = 1; each.outcome.kind === 'unanswered'; tries += 1) {
        if (tries > triesMax)
          throw new Error(`${each.intent.operation} ${each.intent.key} has no answer after ${triesMax} tries`);
        each.outcome = await sendIntent(each.intent, around);
        if (each.outcome.kind === 'unanswered') await pause(betweenTriesMs);
      }
    },
  );
}

/** Asks once more for everything acknowledged. Gives what was answered otherwise than the first time. */
export async function askAgain(told: readonly Told[], around: Around): Promise<string[]> {
  const contradictions: string[] = [];
  await inTurns(told, atOnce, async ({ intent, outcome }) => {
    if (outcome.kind !== 'done') return;
    const again = await sendIntent(intent, around);
    if (again.kind !== 'done' || !isSame(outcome.answer, again.answer)) {
      contradictions.push(`${intent.operation} ${intent.key}: first ${outcome.answer}, then ${JSON.stringify(again)}`);
    }
  });
  return contradictions;
}

/** What giving back changes about a sale: a repeat of its checkout, or of an earlier part, shows the sale as it is by now. */
const givingBackChanges = [
  'status',
  'undoneAt',
  'walletAfterFen',
  'pointsAfter',
  'refundedFen',
  'refundableFen',
  'refundableMoneyFen',
  'refundablePoints',
  'refunds',
] as const;

/** The same answer, or the same sale of which more has gone back since. */
function isSame(first: string, again: string): boolean {
  if (first === again) return true;
  const [before, after] = [first, again].map((text) => JSON.parse(text) as Record<string, unknown>);
  if (before === undefined || after === undefined || !Array.isArray(before['refunds'])) return false;
  const rest = Object.fromEntries(givingBackChanges.map((name) => [name, before[name]]));
  const earlier = (after['refunds'] as unknown[]).slice(0, before['refunds'].length);
  return (
    JSON.stringify({ ...after, ...rest }) === first &&
    JSON.stringify(earlier) === JSON.stringify(before['refunds']) &&
    Number(after['refundableFen']) < Number(before['refundableFen'])
  );
}
