export type { Job, Run } from './job.ts';
export { monthlyDrill } from './monthlyDrill.ts';
export { nightlyBackup } from './nightlyBackup.ts';
export { startWorker, type Worker } from './start.ts';
export type { Handler, Subscribers, Told } from './subscribers.ts';
