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
  requireSameCard,
} from './identity.ts';
export { findByCards, findByPhones } from './findMembers.ts';
export { readLateCodes } from './lateCodes.ts';
export { recognise } from './login.ts';
export { nameForStaff } from './nameForStaff.ts';
export { laterName, withNames } from './laterNames.ts';
export { requireOpenCard } from './openCard.ts';
export { paymentBegun } from './paymentBegun.ts';
export { joinUnit } from './join.ts';
export { cardWay, livingCard, rowsOfWay, type CardWay } from './livingCard.ts';
export { cardsAfter, cardsBefore, countNewMembers, findByCard, isLiveDevice, readMember } from './queries.ts';
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
