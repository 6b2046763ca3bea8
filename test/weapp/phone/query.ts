import { Canvas, type CanvasNode } from './canvas.ts';
import type { ViewNode } from './nodes.ts';

type Found = { width: number; height: number; node?: CanvasNode } | null;

interface Needs {
  /** The page in front. */
  page: () => object | undefined;
  find: (id: string) => ViewNode | undefined;
  /** `setTimeout` of the phone. */
  later: (work: () => void) => void;
}

/** The canvases of a phone's pages, made when a page first asks for them. */
export class Canvases {
  readonly #made = new WeakMap<object, Map<string, Canvas>>();
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** The canvas of the page in front with this id; undefined before the page has asked for it. */
  get(id: string): Canvas | undefined {
    const page = this.#needs.page();
    return page && this.#made.get(page)?.get(id);
  }

  /** `wx.createSelectorQuery`, for `#id` only: our pages use nothing else. */
  readonly createSelectorQuery = () => {
    const asked: string[] = [];
    const query = {
      in: () => query,
      select: (selector: string) => {
        if (!selector.startsWith('#')) throw new Error(`the phone of the tests knows no selector "${selector}"`);
        asked.push(selector.slice(1));
        return query;
      },
      fields: () => query,
      exec: (take: (found: Found[]) => void) => {
        this.#needs.later(() => take(asked.map((id) => this.#measure(id))));
        return query;
      },
    };
    return query;
  };

  #measure(id: string): Found {
    const node = this.#needs.find(id);
    if (node === undefined) return null;
    const size = { width: 300, height: 150 };
    return node.tag === 'canvas' ? { ...size, node: (this.get(id) ?? this.#make(id)).node } : size;
  }

  #make(id: string): Canvas {
    const page = this.#needs.page() ?? this;
    const canvases = this.#made.get(page) ?? new Map<string, Canvas>();
    const canvas = new Canvas();
    this.#made.set(page, canvases.set(id, canvas));
    return canvas;
  }
}
