import { onWeb } from '../lib/platform.ts';
import { randomName } from '../lib/random.ts';
import { keep, keepCodeDevice, read, readCodeDevice, type CodeDevice } from '../lib/storage.ts';
import { memberSession } from './index.ts';
import { ApiError } from './errors.ts';
import { serverNow } from './serverClock.ts';
import { knownMember } from './session.ts';

const handleLifeMs = 30 * 86_400_000;
const installationIdLength = 24;

/** Made once and kept: enrolling again replaces this installation's key and nobody else's. */
function installationId(): string {
  const known = read('installationId');
  if (known !== undefined) return known;
  const made = randomName(installationIdLength);
  keep('installationId', made);
  return made;
}

/** The code device on this phone, if it is the signed-in member's. Needs no network. */
export async function storedCodeDevice(): Promise<CodeDevice | undefined> {
  const device = await readCodeDevice();
  const memberId = knownMember();
  if (device && memberId !== undefined && device.memberId !== memberId) return undefined;
  return device;
}

let enrolling: Promise<CodeDevice> | undefined;

/**
 * A new key and handle for this installation, kept for the next start; the code shown before is worthless from now on.
 * Calls that come meanwhile share it. Throws ApiError.
 */
export function enrolCodeDevice(): Promise<CodeDevice> {
  enrolling ??= enrol().finally(() => {
    enrolling = undefined;
  });
  return enrolling;
}

async function enrol(): Promise<CodeDevice> {
  const answer = await memberSession.call('member.enrolDevice', {
    installationId: installationId(),
    label: onWeb ? '网页' : '微信小程序',
  });
  const device: CodeDevice = {
    deviceId: answer.deviceId,
    handle: answer.handle,
    key: answer.key,
    handleIssuedAt: Date.parse(answer.handleIssuedAt),
    memberId: knownMember() ?? '',
  };
  await keepCodeDevice(device);
  return device;
}

/** True when the handle is older than 30 days and should be changed on the next contact. */
export const handleIsOld = ({ handleIssuedAt }: CodeDevice): boolean => serverNow() - handleIssuedAt > handleLifeMs;

/** Changes an old handle; the old one lives until the new one is used. A device the server forgot is enrolled anew. Throws ApiError. */
export async function rotateHandle(device: CodeDevice): Promise<CodeDevice> {
  try {
    const answer = await memberSession.call('member.rotateHandle', { deviceId: device.deviceId });
    const rotated = { ...device, handle: answer.handle, handleIssuedAt: Date.parse(answer.handleIssuedAt) };
    await keepCodeDevice(rotated);
    return rotated;
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'not_found') throw error;
    return enrolCodeDevice();
  }
}

/** Makes sure that the code works from now on, with or without network; done quietly while the home page is shown. */
export async function prepareCodeDevice(): Promise<void> {
  const device = await storedCodeDevice();
  if (device === undefined) await enrolCodeDevice();
  else if (handleIsOld(device)) await rotateHandle(device);
}
