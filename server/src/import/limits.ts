/** A cell is read to so many characters: no field of ours is longer. */
export const cellCharsMax = 200;
/** Most of one amount: ¥1,000,000, or as many fen in points. */
export const amountMax = 100_000_000;
