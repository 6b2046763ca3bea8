export type { Job } from './job.ts';
export { monthlyDrill } from './monthlyDrill.ts';
export { nightlyBackup } from './nightlyBackup.ts';
export { startWorker, type Worker } from './start.ts';
export type { Subscribers } from './subscribers.ts';
