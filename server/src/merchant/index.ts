export { Branch, Merchant, Setting } from './entities.ts';
export { Programme, type Tier } from './programme.ts';
export { createDirectory, type Directory } from './directory.ts';
export {
  agreementNow,
  consentTo,
  keepAgreement,
  keptAgreements,
  nameConsents,
  storedConsent,
  type Agreement,
  type AgreementKind,
} from './agreements.ts';
export { readLogoAt, removeLogo, replaceLogo } from './logo.ts';
export { changeProgramme } from './changeProgramme.ts';
export { replaceProgramme } from './replaceProgramme.ts';
export { readProgramme as readProgrammeNow } from './queries.ts';
export { firstBranch, listBranches, merchantNames, merchantOfBranch, requireOpen } from './queries.ts';
export { programmeHandlers } from './handlers.ts';
export { presentBranch } from './present.ts';
