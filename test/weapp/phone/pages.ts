import type { Build } from './build.ts';
import { applySetData } from './setData.ts';

type Data = Record<string, unknown>;

/** An event as WeChat hands it to a page. */
export interface PageEvent {
  type: string;
  timeStamp: number;
  target: EventTarget;
  currentTarget: EventTarget;
  mark: object;
  detail: object;
  touches: readonly object[];
  changedTouches: readonly object[];
}

interface EventTarget {
  id: string;
  dataset: { sid: string };
  offsetLeft: number;
  offsetTop: number;
}

/** What the mini program hands to `Page(…)`; `eh` is Taro's one handler of all events. */
export interface PageConfig {
  data?: Data;
  onLoad?: (options: Readonly<Record<string, string>>) => void;
  onShow?: () => void;
  onReady?: () => void;
  onHide?: () => void;
  onUnload?: () => void;
  onPullDownRefresh?: () => void;
  eh?: (event: PageEvent) => void;
}

/** A page of the stack. */
export interface Page extends PageConfig {
  readonly route: string;
  readonly options: Readonly<Record<string, string>>;
  readonly data: Data;
  setData: (patch: Data, done?: () => void) => void;
}

export type Move = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab';

interface Needs {
  build: Build;
  /** What the page's file handed to `Page(…)`; the file runs the first time. */
  configOf: (route: string) => PageConfig;
  /** `setTimeout` of the phone, which ends with it. */
  later: (work: () => void) => void;
  /** Something on the screen may look different now. */
  changed: () => void;
}

/** The pages on the phone's screen, one above the other, with WeChat's rules about tabs. */
export class Pages {
  readonly #needs: Needs;
  readonly #openTabs = new Map<string, Page>();
  #stack: Page[] = [];

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  get stack(): readonly Page[] {
    return this.#stack;
  }

  /** The page in front. */
  get top(): Page | undefined {
    return this.#stack.at(-1);
  }

  /** Throws what WeChat would put into `errMsg`. */
  open(move: Move, url: string): void {
    const { build } = this.#needs;
    const [route = '', query = ''] = url.replace(/^\//, '').split('?');
    const isTab = build.tabs.has(route);
    if (!build.routes.includes(route)) throw new Error(`page "${route}" is not found`);
    if (isTab && (move === 'navigateTo' || move === 'redirectTo')) throw new Error(`can not ${move} a tabbar page`);
    if (!isTab && move === 'switchTab') throw new Error('can not switch to no-tabBar page');
    this.#leave(move);
    const known = isTab ? this.#openTabs.get(route) : undefined;
    const page = known ?? this.#create(route, Object.fromEntries(new URLSearchParams(query)));
    if (isTab) this.#openTabs.set(route, page);
    this.#stack.push(page);
    page.onShow?.();
    if (known === undefined) this.#needs.later(() => page.onReady?.());
    this.#needs.changed();
  }

  back(delta = 1): void {
    for (let step = 0; step < delta && this.#stack.length > 1; step += 1) this.#stack.pop()?.onUnload?.();
    this.top?.onShow?.();
    this.#needs.changed();
  }

  /** What goes, and what only steps behind: the page below a new one, and tabs while tabs are switched. */
  #leave(move: Move): void {
    const { top } = this;
    if (move === 'navigateTo') {
      top?.onHide?.();
      return;
    }
    const going = new Set(move === 'redirectTo' ? this.#stack.splice(-1) : this.#stack.splice(0).reverse());
    if (move === 'reLaunch') for (const page of this.#openTabs.values()) going.add(page);
    for (const page of going) {
      if (move === 'switchTab' && this.#needs.build.tabs.has(page.route)) {
        if (page === top) page.onHide?.();
      } else {
        page.onUnload?.();
        this.#openTabs.delete(page.route);
      }
    }
  }

  #create(route: string, options: Readonly<Record<string, string>>): Page {
    const { configOf, later, changed } = this.#needs;
    const config = configOf(route);
    const data = structuredClone(config.data ?? {});
    const page: Page = {
      ...config,
      route,
      options,
      data,
      setData: (patch, done) => {
        applySetData(data, patch);
        if (done !== undefined) later(() => done.call(page));
        changed();
      },
    };
    page.onLoad?.(options);
    return page;
  }
}
