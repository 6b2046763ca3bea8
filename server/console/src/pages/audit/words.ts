export { actionChoices, actionName, detailText } from '@shuke/shared/auditWords';
