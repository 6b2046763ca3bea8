export { RefundModal, type GivenBack } from './RefundModal.tsx';
export { SecondPersonModal } from './SecondPersonModal.tsx';
export { useWish } from './useWish.ts';
