/** The id of a day of a number, in which days sort. */
export const dayIdOf = ({ mchid, date }: { mchid: string; date: string }): string => `${date}@${mchid}`;
