/**
 * `npm run doctor [-- --json]` looks at what an installation stands on: database, clocks, Redis, disk, back-ups, audit. It
 * says in Chinese what is wrong and what to do, and exits 1 when something must be mended.
 */
import { ConfigError, readConfig } from '../server/src/config.ts';
import { systemClock } from '../server/src/platform/clock.ts';
import { examine } from './doctor/examine.ts';
import { bad, type Finding } from './doctor/finding.ts';
import { jsonOf, linesOf, summaryOf } from './doctor/print.ts';

/** Without sound settings there is nothing else to look at. */
async function findings(): Promise<Finding[]> {
  try {
    return await examine(readConfig(), systemClock);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [bad('设置', error.message, '改正后再运行')];
  }
}

async function main(): Promise<void> {
  const found = await findings();
  if (process.argv.includes('--json')) console.log(jsonOf(found));
  else for (const line of [...linesOf(found), '', summaryOf(found)]) console.log(line);
  process.exitCode = found.some(({ level }) => level === 'bad') ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
