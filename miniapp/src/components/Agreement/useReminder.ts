import { useState } from 'react';
import { toast } from '../Toast/toast.ts';

const shakeMs = 400;

/** Reminds of an agreement that is not ticked: a word, and the box shakes once. */
export function useReminder(): { shaking: boolean; remind: () => void } {
  const [shaking, setShaking] = useState(false);
  const remind = () => {
    toast('请先勾选同意', { error: true });
    setShaking(true);
    setTimeout(setShaking, shakeMs, false);
  };
  return { shaking, remind };
}
