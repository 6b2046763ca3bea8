import { useRef, useState } from 'react';
import { staffSession, type Input, type Output } from '../../../api/index.ts';
import { randomName } from '../../../lib/random.ts';
import { useOnce } from '../../once.ts';

type Joining = Input<'member.joinAtCounter'>;
type Joined = Output<'member.joinAtCounter'>;

const keyLength = 24;

/**
 * Makes somebody a member, once: the same words again are the same wish. The key is in memory only, for what goes with it is a
 * phone number, which this till does not keep.
 */
export function useJoin() {
  const { error, busy, run } = useOnce();
  const [joined, setJoined] = useState<Joined>();
  const wish = useRef<{ of: string; key: string }>();
  const join = (input: Joining) =>
    run(async () => {
      const of = JSON.stringify(input);
      if (wish.current?.of !== of) wish.current = { of, key: randomName(keyLength) };
      setJoined(await staffSession.call('member.joinAtCounter', input, { idempotencyKey: wish.current.key }));
    });
  return { error, busy, joined, join: (input: Joining) => void join(input) };
}
