import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { asApiError } from '../../api/index.ts';
import { Button, Ring, Sheet, toast } from '../../components/index.ts';

const openMs = 60_000;

interface Choice {
  id: string;
  words: string;
}

interface QuestionSheetProps {
  title: string;
  /** Until when the till waits. */
  expiresAt: string;
  now: number;
  yes: Choice;
  no: Choice;
  /** Sends the answer; gives what to say of it. */
  answer: (accept: boolean) => Promise<string>;
  /** It has been answered, or is over. */
  onDone: () => void;
  /** What is asked. */
  children: ReactNode;
}

/** A till asks something of the member for a minute: the seconds left, and two buttons that say what they do. */
export function QuestionSheet({ title, expiresAt, now, yes, no, answer, onDone, children }: QuestionSheetProps) {
  const [busy, setBusy] = useState(false);
  const leftMs = Math.max(0, Date.parse(expiresAt) - now);
  const say = async (accept: boolean) => {
    setBusy(true);
    try {
      toast(await answer(accept));
      onDone();
    } catch (error) {
      const failure = asApiError(error);
      toast(failure.message, { error: true });
      // Without an answer the question is still open, and the same button asks again.
      if (failure.definite) onDone();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet open title={title}>
      <View className="code__confirm">
        <Ring share={leftMs / openMs} tone="brand" size="l">
          {Math.ceil(leftMs / 1_000)}
        </Ring>
        {children}
      </View>
      <View className="code__confirm-buttons">
        <Button id={yes.id} busy={busy} onTap={() => void say(true)}>
          {yes.words}
        </Button>
        <Button id={no.id} kind="plain" size="m" busy={busy} onTap={() => void say(false)}>
          {no.words}
        </Button>
      </View>
    </Sheet>
  );
}
