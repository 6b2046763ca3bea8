/** How a status is meant: good, waiting, wrong, or neither. */
export type Mood = 'good' | 'wait' | 'bad' | 'calm';

/** A status: a dot and a word, never colour alone. */
export const Status = ({ mood, children }: { mood: Mood; children: string }) => (
  <span className={`status status--${mood}`}>{children}</span>
);
