export { PasswordModal } from './PasswordModal.tsx';
export { RequireStaff } from './RequireStaff.tsx';
export { useMay, useMe, type Me } from './useMe.ts';
export { roleWords as roleNames } from '@shuke/shared/words';
