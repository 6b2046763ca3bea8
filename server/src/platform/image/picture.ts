/** Kinds of pictures we keep, by what browsers and WeChat both draw. */
export type PictureType = 'png' | 'jpeg' | 'webp';

/** A picture whose structure was followed from its first byte to its last. */
export interface Picture {
  type: PictureType;
  /** Pixels. */
  width: number;
  height: number;
  /** The same picture without what is not drawn: remarks, places and cameras, and whatever was hung on behind its end. */
  bytes: Buffer;
}

/** What a reader of one kind finds; undefined: it begins like one, and is cut short or broken. */
export type ReadPicture = (bytes: Buffer) => Picture | undefined;
