/**
 * A server that is wrong on purpose, to see that the crash programme catches it. Never part of the product: its two
 * mistakes are made here, around the committer.
 *
 * `early`: answers before the COMMIT. `forgetful`: keeps no record of keys, so that a repeat happens again.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../../server/src/config.ts';
import type { Committer, Fault, Unit } from '../../server/src/ledger/index.ts';
import { openResources } from '../../server/src/openResources.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { serve } from '../../server/src/serve.ts';

interface Canary {
  fault?: Fault;
  submit(inner: Committer): Committer['submit'];
}

const slowCommitMs = 400;
const commitStep = '19';

const canaries: Readonly<Record<string, Canary>> = {
  early: {
    fault: (step) => (step === commitStep ? pause(slowCommitMs) : undefined),
    submit: (inner) => answerEarly(inner),
  },
  forgetful: {
    submit: (inner) => (unit) => inner.submit(withoutKey(unit)),
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

function withoutKey<Answer>({ once: _forgotten, ...unit }: Unit<Answer>): Unit<Answer> {
  return unit;
}

async function main(): Promise<void> {
  const canary = canaries[process.env['SHUKE_CANARY'] ?? ''];
  if (canary === undefined) throw new Error('SHUKE_CANARY names no canary');
  const config = readConfig();
  const resources = await openResources(config, {
    log: createLog({ level: config.logLevel }),
    ...(canary.fault === undefined ? {} : { fault: canary.fault }),
  });
  const { committer } = resources;
  const broken: Committer = { submit: canary.submit(committer), close: () => committer.close(), stats: committer.stats };
  await serve(config, { ...resources, committer: broken }, { version: 'canary', pages: { h5: 'none' } });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
