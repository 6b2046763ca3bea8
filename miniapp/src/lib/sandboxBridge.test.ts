/** The build for the web, inside the frame of the sandbox page. */
const frame = { postMessage: jest.fn() };

/** Loads the modules anew, as a page at this address would. */
async function load(role = '') {
  process.env.TARO_ENV = 'h5';
  window.history.replaceState(null, '', `/m/?person=ann${role}`);
  Object.defineProperty(window, 'parent', { configurable: true, value: frame });
  jest.resetModules();
  return {
    bridge: await import('./sandboxBridge.ts'),
    storage: await import('./storage.ts'),
    phone: (await import('../../test/phone.ts')).phone,
  };
}

const say = (data: unknown, { origin = window.location.origin, source = frame }: { origin?: string; source?: unknown } = {}) => {
  window.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
};

describe('the bridge to the sandbox page', () => {
  afterAll(() => {
    process.env.TARO_ENV = 'weapp';
  });
  beforeEach(() => {
    frame.postMessage.mockReset();
    document.body.innerHTML = '';
  });

  it('tells the page what happened, to its own origin only', async () => {
    const { bridge } = await load();
    bridge.tellSandbox({ shuke: 'code', code: '88' });
    expect(frame.postMessage).toHaveBeenCalledWith({ shuke: 'code', code: '88' }, window.location.origin);
  });

  it('taps and types where the page says, and gives scans to the till', async () => {
    const { bridge } = await load('&role=staff');
    bridge.startSandboxBridge();
    document.body.innerHTML = '<button id="go"></button><div id="field"><input /></div>';
    for (const element of document.querySelectorAll('*')) element.getClientRects = () => [1] as unknown as DOMRectList;
    const [tapped, typed, scanned] = [jest.fn(), jest.fn(), jest.fn()];
    document.querySelector('button')?.addEventListener('click', tapped);
    document.querySelector('input')?.addEventListener('input', typed);
    const stop = bridge.onSandboxScan(scanned);
    say({ shuke: 'tap', id: 'go' });
    say({ shuke: 'type', id: 'field', value: '128' });
    say({ shuke: 'scan', code: '8812' });
    stop();
    say({ shuke: 'scan', code: 'late' });
    expect([tapped.mock.calls.length, typed.mock.calls.length, scanned.mock.calls]).toEqual([1, 1, [['8812']]]);
    expect(document.querySelector('input')?.value).toBe('128');
  });

  it('hears nobody but the page around it', async () => {
    const { bridge } = await load();
    bridge.startSandboxBridge();
    const scanned = jest.fn();
    bridge.onSandboxScan(scanned);
    say({ shuke: 'scan', code: '1' }, { origin: 'https://elsewhere.example' });
    say({ shuke: 'scan', code: '2' }, { source: {} });
    say('scan');
    expect(scanned).not.toHaveBeenCalled();
  });

  it.each([
    [{ shuke: 'phone-code', code: 'p1' }, 'p1'],
    [{ shuke: 'phone-refused' }, null],
  ])('asks the phone in the middle for the number and takes its answer (%j)', async (answer, expected) => {
    const { bridge } = await load();
    bridge.startSandboxBridge();
    const asked = bridge.askSandboxForPhone();
    expect(frame.postMessage).toHaveBeenCalledWith({ shuke: 'wechat', kind: 'phone-sheet' }, window.location.origin);
    say(answer);
    await expect(asked).resolves.toBe(expected);
  });

  it('keeps the storage of two people, and of the till, apart on one origin', async () => {
    const member = await load();
    member.storage.keep('installationId', 'of-ann');
    expect([...member.phone.storage.keys()]).toEqual(['shuke:person:ann:installationId']);
    const till = await load('&role=staff');
    till.storage.keep('installationId', 'of-till');
    expect([...till.phone.storage.keys()]).toEqual(['shuke:staff:installationId']);
  });
});
