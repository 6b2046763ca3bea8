export { PasswordModal } from './PasswordModal.tsx';
export { RequireStaff } from './RequireStaff.tsx';
export { roleNames, useMay, useMe, type Me } from './useMe.ts';
