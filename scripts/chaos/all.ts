import { killApp, type KillAppOptions } from './killApp.ts';
import type { ChaosResult } from './result.ts';

export interface AllResult {
  scenario: 'all';
  rounds: number;
  acknowledged: number;
  unanswered: number;
  lost: number;
  double: number;
  /** Each wrong server, and whether it was caught. */
  canaries: Readonly<Record<string, boolean>>;
  pass: boolean;
}

const quickRounds = 3;
const canaryRounds = 2;

/** Every scenario on both databases; then the servers that are wrong on purpose, each of which must be caught. */
export async function all({
  rounds,
  seed,
  quick,
  say = () => undefined,
}: Omit<KillAppOptions, 'dialect' | 'canary'> & { quick: boolean }): Promise<AllResult> {
  const each = quick ? quickRounds : rounds;
  const sound: ChaosResult[] = [];
  for (const dialect of ['sqlite', 'mariadb'] as const) {
    const result = await killApp({ rounds: each, seed, dialect, say });
    say(JSON.stringify(result));
    sound.push(result);
  }
  const canaries: Record<string, boolean> = {};
  for (const canary of ['early', 'forgetful'] as const) {
    const { pass } = await killApp({ rounds: canaryRounds, seed, dialect: 'mariadb', canary });
    say(`canary ${canary}: ${pass ? 'NOT caught' : 'caught'}`);
    canaries[canary] = !pass;
  }
  const sum = (count: 'rounds' | 'acknowledged' | 'unanswered' | 'lost' | 'double') =>
    sound.reduce((total, result) => total + result[count], 0);
  return {
    scenario: 'all',
    rounds: sum('rounds'),
    acknowledged: sum('acknowledged'),
    unanswered: sum('unanswered'),
    lost: sum('lost'),
    double: sum('double'),
    canaries,
    pass: sound.every(({ pass }) => pass) && Object.values(canaries).every(Boolean),
  };
}
