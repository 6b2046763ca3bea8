import type { Input, Output } from '@shuke/shared/client';
import { importPartBytes } from '@shuke/shared/importFile';
import { workOnImport } from '../../server/src/import/index.ts';
import type { TestApp } from '../harness/app.ts';
import { importMapping } from './harmless.ts';
import type { Person } from './shop.ts';
import type { World } from './world.ts';

/** What the test files begin with. */
export const sheetHeader = ['手机号', '姓名', '积分', '储值本金', '赠金', '等级'];

let phones = 13_100_000_000;
/** A phone nobody has. */
export const newPhone = (): string => String((phones += 1));

/** A CSV of rows under the usual header; one good row when none are given. */
export const sheet = (rows: readonly (readonly string[])[] = [[newPhone(), '小满', '120', '88.50', '10', '']]): string =>
  [sheetHeader, ...rows]
    .map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join())
    .join('\r\n');

const workingStates = ['reading', 'checking', 'importing', 'rollingBack'];

type Imported = Output<'memberImport.get'>;
type Wishes = Partial<Omit<Input<'memberImport.dryRun'>, 'importId'>>;

/** Works an import off as the worker would, to where it waits for somebody. */
export async function workOff({ resources }: TestApp, importId: string, signal = new AbortController().signal): Promise<void> {
  await workOnImport(resources, { importId }, signal);
}

/** Sends a file part by part; not read yet. */
export async function sent(world: World, file: Buffer | string, fileName = '会员.csv'): Promise<string> {
  const bytes = Buffer.from(file);
  const { token } = world.owner;
  const { id: importId } = await world.call('memberImport.start', { fileName, sizeBytes: bytes.length }, { token });
  for (let at = 0; at < bytes.length; at += importPartBytes) {
    const data = bytes.subarray(at, at + importPartBytes).toString('base64');
    await world.call('memberImport.upload', { importId, part: at / importPartBytes, data }, { token });
  }
  return importId;
}

/** An import as it stands, worked off first. */
export async function settled(world: World, importId: string): Promise<Imported> {
  for (;;) {
    const found = await world.call('memberImport.get', { importId }, { token: world.owner.token });
    if (!workingStates.includes(found.status)) return found;
    await workOff(world.app, importId);
  }
}

/** A file that was read. */
export const readIn = async (world: World, file: Buffer | string, fileName?: string): Promise<Imported> =>
  settled(world, await sent(world, file, fileName));

/** A file that was looked at, by the usual columns at the first branch. */
export async function looked(world: World, file: Buffer | string, wishes: Wishes = {}, fileName?: string): Promise<Imported> {
  const { id: importId } = await readIn(world, file, fileName);
  const mapping = { ...importMapping, branchId: world.branch.id, ...wishes };
  await world.call('memberImport.dryRun', { ...mapping, importId }, { token: world.owner.token });
  return settled(world, importId);
}

/** A file that was brought in. */
export async function broughtIn(world: World, file: Buffer | string, wishes?: Wishes): Promise<Imported> {
  const { id: importId } = await looked(world, file, wishes);
  await world.call('memberImport.commit', { importId }, { token: world.owner.token });
  return settled(world, importId);
}

/** Takes an import back. */
export async function takenBack(world: World, importId: string): Promise<Imported> {
  await world.call('memberImport.rollBack', { importId, reason: '列对错了' }, { token: world.owner.token });
  return settled(world, importId);
}

/** Somebody who joins through WeChat with this phone. */
export function comesWith({ app, shop }: World, phone: string): Promise<Person> {
  const personId = `holder-${phone}`;
  app.sandbox.world.people.put(personId, { phone });
  return shop.member(personId);
}

/** The number WeChat has of a member. */
export const phoneOf = ({ app }: World, { personId }: Person): string => app.sandbox.world.people.get(personId).phone;
