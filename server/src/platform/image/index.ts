export type { PictureType } from './picture.ts';
export { readPicture } from './readPicture.ts';
