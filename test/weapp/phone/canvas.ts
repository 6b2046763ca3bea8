/** A picture in shades of grey, as image readers take it: RGBA, row by row. */
export interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

interface Rectangle {
  dark: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Words on a canvas, where they begin or have their middle. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** What a page draws with: rectangles, and words, which are kept as words. */
interface Pen {
  fillStyle: string;
  font: string;
  textAlign: string;
  textBaseline: string;
  fillRect: (x: number, y: number, width: number, height: number) => void;
  fillText: (text: string, x: number, y: number) => void;
}

/** What a page gets of a 2D canvas; as in every canvas a new size wipes it. */
export interface CanvasNode {
  width: number;
  height: number;
  getContext: (kind: '2d') => Pen;
}

/** A canvas that remembers what was drawn. */
export class Canvas {
  readonly node: CanvasNode;
  #size = { width: 300, height: 150 };
  #drawn: Rectangle[] = [];
  #words: Word[] = [];

  constructor() {
    const pen: Pen = {
      ...{ fillStyle: '#000000', font: '10px sans-serif', textAlign: 'start', textBaseline: 'alphabetic' },
      fillText: (text, x, y) => {
        this.#words.push({ text, x, y });
      },
      fillRect: (x, y, width, height) => {
        this.#drawn.push({ dark: pen.fillStyle !== '#ffffff', x, y, width, height });
      },
    };
    const read = (side: 'width' | 'height') => () => this.#size[side];
    const resize = (side: 'width' | 'height') => (value: number) => {
      this.#size = { ...this.#size, [side]: value };
      this.#drawn = [];
      this.#words = [];
    };
    this.node = Object.defineProperties({ getContext: () => pen } as unknown as CanvasNode, {
      width: { get: read('width'), set: resize('width') },
      height: { get: read('height'), set: resize('height') },
    });
  }

  /** The words on the canvas, in the order they were drawn. */
  get words(): readonly Word[] {
    return this.#words;
  }

  /** The rectangles on the canvas, with white paper of `marginPx` around it. */
  picture(marginPx = 0): Picture {
    const [width, height] = [this.#size.width + 2 * marginPx, this.#size.height + 2 * marginPx];
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (const { dark, ...at } of this.#drawn) {
      for (let y = at.y; y < at.y + at.height; y += 1) {
        const start = ((y + marginPx) * width + at.x + marginPx) * 4;
        for (let pixel = start; pixel < start + at.width * 4; pixel += 4) data.fill(dark ? 0 : 255, pixel, pixel + 3);
      }
    }
    return { data, width, height };
  }
}
