import type { Scenario } from '../scenario.ts';
import { clock } from './clock.ts';
import { cutCommit } from './cutCommit.ts';
import { deadlock } from './deadlock.ts';
import { diskFull } from './diskFull.ts';
import { forgedNotify } from './forgedNotify.ts';
import { killApp } from './killApp.ts';
import { killDb } from './killDb.ts';
import { killPay } from './killPay.ts';
import { killStep } from './killStep.ts';
import { notifyStorm } from './notifyStorm.ts';
import { redisGone } from './redisGone.ts';

/** Every kind of trouble, by the name it is called with. */
export const scenarios = {
  'kill-app': killApp,
  'kill-db': killDb,
  'cut-commit': cutCommit,
  deadlock,
  'kill-step': killStep,
  'redis-gone': redisGone,
  clock,
  'disk-full': diskFull,
  'notify-storm': notifyStorm,
  'forged-notify': forgedNotify,
  'kill-pay': killPay,
} as const satisfies Readonly<Record<string, Scenario>>;

/** What a scenario is called. */
export type ScenarioName = keyof typeof scenarios;

/** All names, in the order in which they are run. */
export const scenarioNames = Object.keys(scenarios) as ScenarioName[];
