export type { Picture, PictureType } from './picture.ts';
export { readPicture, type PictureLimits } from './readPicture.ts';
