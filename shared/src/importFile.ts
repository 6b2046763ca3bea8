/** What an owner says who has nobody to look a large import over with them. */
export const aloneSentence = '没有第二个人核对，由我一个人负责';
/** So many bytes of a file of members in one part, the last one but less. */
export const importPartBytes = 32_768;
/** Largest file of members: 16 MB. */
export const importBytesMax = 16 * 1_048_576;
/** Most rows of one file, the names of the columns not counted. */
export const importRowsMax = 100_000;
/** A row is read to so many columns. */
export const importColumnsMax = 40;
