export { SecondPersonModal } from './SecondPersonModal.tsx';
export { useWish } from './useWish.ts';
