export { Member, MemberConsent, MemberDevice, MemberIdentity, MemberPhone, MemberSession, usualWishes } from './entities.ts';
export { readCode, secondsToNextCode, useCode, type Accepted } from './acceptCode.ts';
export { newCardNumber } from './cardNumber.ts';
export {
  counterApp,
  counterIdentityOf,
  findMemberSession,
  identityIdOf,
  nobody,
  openidOf,
  phoneIdOf,
  readIdentity,
} from './identity.ts';
export { findByCards, findByPhones } from './findMembers.ts';
export { readLateCodes } from './lateCodes.ts';
export { recognise } from './login.ts';
export { requireOpenCard } from './openCard.ts';
export { joinUnit, type Joined } from './join.ts';
export { cardsAfter, countNewMembers, findByCard, isLiveDevice, readMember } from './queries.ts';
export {
  changeProfile,
  type ProfileChange,
  MemberPreference,
  MemberProfile,
  presentProfile,
  profileHandlers,
  profileOf,
  quietSince,
  withSaid,
  type OwnField,
  wants,
  type Topic,
} from './profile/index.ts';
export { memberHandlers } from './handlers.ts';
