/**
 * A server that is wrong on purpose, to see that the fault programme catches it. Never part of the product: its mistakes
 * are made here, around the committer. `canaries.ts` says what each is.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../../server/src/config.ts';
import type { Committer, Fault, Unit } from '../../server/src/ledger/index.ts';
import { openResources } from '../../server/src/openResources.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { serve } from '../../server/src/serve.ts';

interface WrongServer {
  fault?: Fault;
  submit(inner: Committer): Committer['submit'];
}

const slowCommitMs = 400;
const commitStep = '19';

const wrongServers: Readonly<Record<string, WrongServer>> = {
  early: {
    fault: (step) => (step === commitStep ? pause(slowCommitMs) : undefined),
    submit: (inner) => answerEarly(inner),
  },
  forgetful: {
    submit: (inner) => (unit) => inner.submit(withoutKey(unit)),
  },
  hopeful: {
    submit: (inner) => answerDecided(inner),
  },
};

const answerEarly =
  (inner: Committer): Committer['submit'] =>
  <Answer>(unit: Unit<Answer>) =>
    new Promise<Answer>((resolve, reject) => {
      const decide: Unit<Answer>['decide'] = (view) => {
        const effects = unit.decide(view);
        resolve(effects.answer);
        return effects;
      };
      inner.submit({ ...unit, decide }).then(resolve, reject);
    });

const answerDecided =
  (inner: Committer): Committer['submit'] =>
  async <Answer>(unit: Unit<Answer>) => {
    let decided: { answer: Answer } | undefined;
    const decide: Unit<Answer>['decide'] = (view) => {
      decided = unit.decide(view);
      return decided as ReturnType<Unit<Answer>['decide']>;
    };
    return inner.submit({ ...unit, decide }).catch((error: unknown) => {
      if (decided === undefined) throw error;
      return decided.answer;
    });
  };

function withoutKey<Answer>({ once: _forgotten, ...unit }: Unit<Answer>): Unit<Answer> {
  return unit;
}

async function main(): Promise<void> {
  const wrong = wrongServers[process.env['SHUKE_CANARY'] ?? ''];
  if (wrong === undefined) throw new Error('SHUKE_CANARY names no canary');
  const config = readConfig();
  const resources = await openResources(config, {
    log: createLog({ level: config.logLevel }),
    ...(wrong.fault === undefined ? {} : { fault: wrong.fault }),
  });
  const { committer } = resources;
  const broken: Committer = { submit: wrong.submit(committer), close: () => committer.close(), stats: committer.stats };
  await serve(config, { ...resources, committer: broken }, { version: 'canary', pages: { h5: 'none', console: 'none' } });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
