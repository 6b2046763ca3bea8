import type { Committer } from '../../ledger/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Handlers } from '../../platform/handler.ts';
import { changeProfile } from './changeProfile.ts';
import { freezeCard } from './freezeCard.ts';
import { endDevice, listOwnDevices, nameDevice } from './ownDevices.ts';
import { setPreference } from './preferences.ts';
import { presentWishes, readProfile, type ProfileNeeds } from './readProfile.ts';
import { setWishes } from './setWishes.ts';

interface Needs extends ProfileNeeds {
  clock: Clock;
  committer: Committer;
}

type Operations =
  | 'member.getProfile'
  | 'member.changeProfile'
  | 'member.setPreference'
  | 'member.setWishes'
  | 'member.listDevices'
  | 'member.nameDevice'
  | 'member.endDevice'
  | 'member.freezeCard';

/** Operations of the member's own page. */
export const profileHandlers = (needs: Needs): Handlers<Operations> => ({
  'member.getProfile': (_input, { memberId }) => readProfile(needs, memberId),
  'member.changeProfile': async (change, { memberId }) => {
    await changeProfile(needs, memberId, change, { isMember: true });
    return readProfile(needs, memberId);
  },
  'member.setPreference': async (input, { memberId }) => ({ preferences: await setPreference(needs, memberId, input) }),
  'member.setWishes': async (input, { memberId }) => ({
    wishes: await presentWishes(needs, await setWishes(needs.committer, memberId, input)),
  }),
  'member.listDevices': (_input, { memberId }) => listOwnDevices(needs.db, memberId),
  'member.nameDevice': (input, { memberId }) => nameDevice(needs.db, memberId, input),
  'member.endDevice': ({ deviceId }, { memberId }) => endDevice(needs, memberId, deviceId),
  'member.freezeCard': (_input, { memberId }) => freezeCard(needs, memberId),
});
