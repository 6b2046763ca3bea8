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

/** What an undo changes about a sale: a repeat of its checkout shows the sale as it is by now, with nothing left to refund. */
const undoChanges = [
  'status',
  'undoneAt',
  'walletAfterFen',
  'pointsAfter',
  'refundableFen',
  'refundableMoneyFen',
  'refundablePoints',
] as const;

function isSame(first: string, again: string): boolean {
  if (first === again) return true;
  const [before, after] = [first, again].map((text) => JSON.parse(text) as Record<string, unknown>);
  if (before?.['status'] !== 'paid' || after?.['status'] === 'paid' || after?.['refundableFen'] !== 0) return false;
  const rest = Object.fromEntries(undoChanges.map((name) => [name, before[name]]));
  return JSON.stringify({ ...after, ...rest }) === first;
}
