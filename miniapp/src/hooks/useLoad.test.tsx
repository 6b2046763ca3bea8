import { act, render } from '@testing-library/react';
import { happen, settle, text } from '../../test/page.tsx';
import { type Loaded, useLoad } from './useLoad.ts';

/** Answers that the test gives when it likes, by key. */
const pending = new Map<string, { answer: (value: string) => void; fail: (error: Error) => void }>();
const loads: string[] = [];

const say = (loaded: Loaded<string>): string =>
  loaded.state === 'ready' ? `${loaded.data}${loaded.stale ? ' (old)' : ''}` : loaded.state;

function Probe({ id, enabled = true }: { id: string; enabled?: boolean }) {
  const loaded = useLoad({
    key: id,
    enabled,
    load: () => {
      loads.push(id);
      return new Promise<string>((answer, fail) => pending.set(id, { answer, fail }));
    },
  });
  return <p>{say(loaded)}</p>;
}

const answer = async (id: string, value: string) => {
  await act(async () => {
    pending.get(id)?.answer(value);
  });
  await settle();
};

describe('loading', () => {
  beforeEach(() => {
    loads.length = 0;
  });

  it('drops a late answer to what is no longer asked', async () => {
    const { rerender } = render(<Probe id="points" />);
    rerender(<Probe id="wallet" />);
    await answer('points', 'late');
    expect(text()).toBe('loading');
    await answer('wallet', 'right');
    expect(text()).toBe('right');
  });

  it('asks once however often the page is shown meanwhile, and again on a show after the answer', async () => {
    render(<Probe id="points" />);
    await happen('show');
    await happen('show');
    expect(loads).toHaveLength(1);
    await answer('points', 'one');
    await happen('show');
    expect(loads).toHaveLength(2);
  });

  it('keeps what it has when a refresh fails, and says that it is old', async () => {
    render(<Probe id="points" />);
    await answer('points', 'one');
    await happen('show');
    await act(async () => {
      pending.get('points')?.fail(new Error('down'));
    });
    await settle();
    expect(text()).toBe('one (old)');
  });

  it('waits until it is allowed to ask', async () => {
    const { rerender } = render(<Probe id="points" enabled={false} />);
    await happen('show');
    expect(loads).toHaveLength(0);
    rerender(<Probe id="points" />);
    expect(loads).toHaveLength(1);
  });
});
