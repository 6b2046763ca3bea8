export { Member, MemberConsent, MemberDevice, MemberIdentity, MemberPhone, MemberSession } from './entities.ts';
export { readCode, secondsToNextCode, useCode, type Accepted } from './acceptCode.ts';
export { findMemberSession, identityIdOf, openidOf, phoneIdOf, readIdentity } from './identity.ts';
export { recognise } from './login.ts';
export { joinUnit, type Joined } from './join.ts';
export { countNewMembers, findByCard, isLiveDevice, readMember } from './queries.ts';
export { memberHandlers } from './handlers.ts';
