/** What is counted, in words. */
export { limitedActWords as actNames } from '@shuke/shared/words';
