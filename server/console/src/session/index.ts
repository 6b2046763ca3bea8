export { PasswordModal } from './PasswordModal.tsx';
export { RequireStaff } from './RequireStaff.tsx';
export { useMay, useMe } from './useMe.ts';
export { roleWords as roleNames } from '@shuke/shared/words';
