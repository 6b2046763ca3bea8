export { readBuild, type Build } from './build.ts';
export type { Picture } from './canvas.ts';
export { Phone } from './phone.ts';
export type { NewFunction } from './runtime.ts';
