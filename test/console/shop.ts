import { existsSync } from 'node:fs';
import path from 'node:path';
import { World } from '../support/world.ts';
import { sqlitePlace } from '../harness/place.ts';

const consoleFolder = path.resolve('server/console/dist');

/** A shop with its console. */
export interface ConsoleShop {
  readonly world: World;
  stop(): Promise<void>;
}

/** Two branches and staff of each role, with the console as it is built. Throws when it is not. */
export async function startConsoleShop(): Promise<ConsoleShop> {
  if (!existsSync(path.join(consoleFolder, 'index.html'))) throw new Error('The console is not built: npm run build:console');
  const place = await sqlitePlace();
  const world = await World.open(place, { consoleFolder });
  return {
    world,
    async stop() {
      await world.stop();
      place.remove();
    },
  };
}
