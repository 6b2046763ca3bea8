import type { Build } from './build.ts';
import type { CanvasNode, Picture } from './canvas.ts';
import { eventAt, hearing } from './events.ts';
import { startMiniProgram } from './miniProgram.ts';
import { Network } from './network.ts';
import { everyNode, textOf, viewOf, type ViewNode } from './nodes.ts';
import type { Page, Pages } from './pages.ts';
import { Canvases } from './query.ts';
import type { NewFunction } from './runtime.ts';
import { Screen } from './screen.ts';
import { Storage } from './storage.ts';
import { Timers } from './timers.ts';
import { wxCall, type Asked } from './wx.ts';

export interface PhoneOptions {
  build: Build;
  /** Base URL of the server. */
  server: string;
  /** The phone's clock, ms. */
  now: () => number;
  /** What WeChat gives to this person: codes of wx.login and of the phone button. */
  wechat: (kind: 'login' | 'phone') => Promise<string>;
  /** Pays by the sheet that wx.requestPayment was given, as WeChat would; throws what it refuses. */
  pay: (sheet: object) => Promise<void>;
  newFunction?: NewFunction;
  /** What an earlier phone of this person kept: the mini program was closed and is opened again. */
  storage?: Storage;
}

/** WeChat on a phone, running the built mini program: what is on the screen, and what a thumb can do. */
export class Phone {
  readonly network: Network;
  readonly storage: Storage;
  /** Whether the person gives the phone number when WeChat asks. */
  givesNumber = true;
  /** Whether the person pays when WeChat's sheet opens, or closes it. */
  pays = true;
  /** Whether the person lets images into the album. */
  opensAlbum = true;
  /** Images kept in the album or sent to somebody, by what was done with them. */
  readonly images: { readonly done: 'kept' | 'sent'; readonly path: string }[] = [];
  /** What the camera sees; undefined: the person closes it. */
  camera: string | undefined;
  readonly #options: PhoneOptions;
  readonly #timers = new Timers();
  readonly #screen = new Screen();
  readonly #canvases: Canvases;
  #pages: Pages | undefined;

  constructor(options: PhoneOptions) {
    this.#options = options;
    const { server, now, storage = new Storage(), newFunction = 'throws' } = options;
    this.network = new Network(server, now);
    this.storage = storage;
    this.#canvases = new Canvases({
      page: () => this.#pages?.top,
      find: (id) => this.find(id),
      later: (work) =>
        void this.#timers.setTimeout(() => {
          work();
          this.#screen.changed();
        }),
    });
    this.#pages = startMiniProgram({
      ...options,
      newFunction,
      timers: this.#timers,
      wx: this.#wx(),
      changed: this.#screen.changed,
    });
    this.#screen.changed();
  }

  /** The page in front. */
  get page(): Page {
    const page = this.#pages?.top;
    if (page === undefined) throw new Error('the mini program shows no page');
    return page;
  }

  /** Everything that can be read on the page in front. */
  get text(): string {
    return this.#view.map(textOf).join('\n');
  }

  /** Every element of the page in front, in reading order. */
  get nodes(): ViewNode[] {
    return everyNode(this.#view);
  }

  /** The element of the page in front with this id. */
  find(id: string): ViewNode | undefined {
    return this.nodes.find((node) => node.id === id);
  }

  /** What can be read in the element with this id. */
  read(id: string): string | undefined {
    const node = this.find(id);
    return node && textOf(node);
  }

  /** Waits until `look` sees something on the screen, and returns it. */
  waitFor<Seen>(look: () => Seen | undefined | false): Promise<Seen> {
    return this.#screen.waitFor(look, () => `${this.page.route}: ${this.text}`);
  }

  /** Waits until the page can be read to say all of this. */
  async says(...words: readonly string[]): Promise<void> {
    await this.waitFor(() => words.every((word) => this.text.includes(word)));
  }

  /** Waits until the page is in front and has content. */
  async shows(route: string): Promise<void> {
    await this.waitFor(() => this.page.route === route && this.#view.length > 0);
  }

  /** Touches the element with this id, once it is there. The phone button opens WeChat's question. */
  async tap(id: string): Promise<void> {
    const node = await this.waitFor(() => this.#enabled(id));
    this.#fire(node, 'tap', { x: 1, y: 1 });
    if (node.attributes['open-type'] !== 'getPhoneNumber') return;
    const code = this.givesNumber ? await this.#options.wechat('phone') : undefined;
    const errMsg = code === undefined ? 'getPhoneNumber:fail user deny' : 'getPhoneNumber:ok';
    this.#fire(node, 'getphonenumber', { errMsg, ...(code === undefined ? {} : { code }) });
  }

  /** What has this id, once it can be touched: while something is under way, a touch goes nowhere. */
  #enabled(id: string) {
    const node = this.find(id);
    return node?.attributes['aria-disabled'] === 'true' ? undefined : node;
  }

  /** Types into the field with this id, in place of what is there. */
  async type(id: string, value: string): Promise<void> {
    this.#fire(await this.waitFor(() => this.find(id)), 'input', { value, cursor: value.length });
  }

  /** Strikes these signs and Enter in an empty field, so long apart by the phone's stamps; `heard` runs as each is heard of. */
  async strike(id: string, signs: string, pauseMs: number, heard: () => void = () => undefined): Promise<void> {
    const field = await this.waitFor(() => this.find(id));
    const from = this.#options.now();
    [...signs, ''].forEach((sign, place) => {
      heard();
      const value = signs.slice(0, place + 1);
      this.#fire(field, sign === '' ? 'confirm' : 'input', { value, cursor: value.length }, from + place * pauseMs);
    });
  }

  /** Touches a tab of the tab bar. */
  async openTab(route: string): Promise<void> {
    this.#pages?.open('switchTab', route);
    await this.shows(route);
  }

  /** Follows a link or a QR code of WeChat's straight to a page, which closes all others. */
  async openLink(route: string): Promise<void> {
    this.#pages?.open('reLaunch', route);
    await this.shows(route);
  }

  /** Pulls the page in front down to renew it. */
  pullDown(): void {
    this.page.onPullDownRefresh?.();
  }

  /** What is drawn on the canvas with this id; undefined before the page drew on it. */
  picture(id: string, marginPx?: number): Picture | undefined {
    return this.#canvases.get(id)?.picture(marginPx);
  }

  /** The words drawn on the canvas with this id, as they follow one another; undefined before the page drew on it. */
  words(id: string): string | undefined {
    return this.#canvases
      .get(id)
      ?.words.map(({ text }) => text)
      .join(' ');
  }

  /** Closes the mini program; what it kept stays in `storage`. */
  close(): void {
    this.#timers.end();
    this.network.close();
  }

  get #view(): ViewNode[] {
    const page = this.#pages?.top;
    return page === undefined ? [] : viewOf(page.data, this.#options.build.templates);
  }

  /** Throws when no built template binds the event: Taro leaves out bindings that it takes for unused. */
  #fire(target: ViewNode, type: string, detail: object, at = this.#options.now()): void {
    const nodes = hearing(target, type);
    if (nodes.length === 0) throw new Error(`no template of ${target.id} in the built base.wxml binds "${type}"`);
    const { page } = this;
    for (const node of nodes) page.eh?.(eventAt(node, { type, target, detail, at }));
  }

  #wx(): Record<string, unknown> {
    return {
      ...this.storage.wx(),
      ...this.network.wx(),
      createSelectorQuery: this.#canvases.createSelectorQuery,
      login: wxCall('login', async () => ({ code: await this.#options.wechat('login') })),
      requestPayment: wxCall('requestPayment', async (sheet: Asked) => {
        if (!this.pays) throw new Error('cancel');
        const { success: _success, fail: _fail, complete: _complete, ...signed } = sheet;
        await this.#options.pay(signed);
      }),
      ...this.#wxImages(),
      scanCode: wxCall('scanCode', () => {
        if (this.camera === undefined) throw new Error('cancel');
        return { result: this.camera, scanType: 'QR_CODE' };
      }),
    };
  }

  /** Files of canvases, and what becomes of them. */
  #wxImages(): Record<string, unknown> {
    const image = (done: 'kept' | 'sent') => (path: string | undefined) => {
      if (path?.startsWith('wxfile://') !== true) throw new Error('invalid image path');
      this.images.push({ done, path });
    };
    return {
      canvasToTempFilePath: wxCall('canvasToTempFilePath', ({ canvas }: Asked & { canvas?: CanvasNode }) => {
        if (canvas === undefined || canvas.width === 0) throw new Error('canvas is empty');
        return { tempFilePath: `wxfile://tmp_${String(canvas.width)}x${String(canvas.height)}.png` };
      }),
      saveImageToPhotosAlbum: wxCall('saveImageToPhotosAlbum', ({ filePath }: Asked & { filePath?: string }) => {
        if (!this.opensAlbum) throw new Error('auth deny');
        image('kept')(filePath);
      }),
      showShareImageMenu: wxCall('showShareImageMenu', ({ path }: Asked & { path?: string }) => {
        image('sent')(path);
      }),
    };
  }
}
