export { changeProfile, type ProfileChange } from './changeProfile.ts';
export { MemberPreference, MemberProfile } from './entities.ts';
export { profileHandlers } from './handlers.ts';
export { quietSince } from './quiet.ts';
export { wants, type Topic } from './preferences.ts';
export { withSaid, type OwnField } from './ownFields.ts';
export { presentProfile, profileOf } from './readProfile.ts';
