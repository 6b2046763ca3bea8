export { RefundModal } from './RefundModal.tsx';
export { SecondPersonModal } from './SecondPersonModal.tsx';
export { WishModal } from './WishModal.tsx';
