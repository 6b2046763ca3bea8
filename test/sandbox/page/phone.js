const barHeight = 47;
const pageWidth = 390;
/** What a phone draws itself, above and below the page. */
const edgesHeight = 69;

/** A phone whose screen is one of our own pages in a frame. Same origin, so what is on it can be looked at. */
export class FramedPhone {
  #frame;
  #section;
  #url = '';

  constructor(section) {
    this.#section = section;
    this.#frame = section.querySelector('iframe');
    this.#frame.addEventListener('load', () => this.#hideScrollbars());
  }

  /** A phone draws none, and a desktop's would take a part of the narrow screen. */
  #hideScrollbars() {
    const page = this.#frame.contentDocument;
    const style = page?.createElement('style');
    if (!style) return;
    style.textContent = '* { scrollbar-width: none } *::-webkit-scrollbar { display: none }';
    page.head.append(style);
  }

  get #pageHeight() {
    return this.#section.querySelector('.glass').offsetHeight - edgesHeight;
  }

  get window() {
    return this.#frame.contentWindow;
  }

  open(url) {
    this.#url = url;
    // Only the part behind # may differ, and that alone would not load anything.
    this.#frame.src = 'about:blank';
    this.#frame.addEventListener('load', () => (this.#frame.src = this.#url), { once: true });
  }

  /** Goes to a page of the app that is open: its router listens to the part behind #. Shows it afresh when it is there. */
  go(hash) {
    if (!this.window) return;
    if (this.window.location.hash.startsWith(hash)) this.window.location.reload();
    else this.window.location.hash = hash;
  }

  tap(id) {
    this.find(id)?.scrollIntoView({ block: 'nearest' });
    this.#tell({ shuke: 'tap', id });
  }

  type(id, value) {
    this.#tell({ shuke: 'type', id, value });
  }

  tell(message) {
    this.#tell(message);
  }

  /** The element with that id on the page in front: pages below it stay in the document, hidden. */
  find(id) {
    const found = this.#frame.contentDocument?.querySelectorAll(`[id="${id}"]`) ?? [];
    return [...found].reverse().find((element) => element.getClientRects().length > 0);
  }

  text(id) {
    return this.find(id)?.textContent.trim() ?? '';
  }

  /** Where the element is on the 390 × 844 screen; null when it is not there, or not to be pressed yet. */
  place(id) {
    const element = this.find(id);
    if (!element || element.getAttribute('aria-disabled') === 'true') return null;
    const { left, top, width, height } = element.getBoundingClientRect();
    const radius = Number.parseFloat(this.window.getComputedStyle(element).borderTopLeftRadius) || 12;
    return {
      left,
      top: Math.min(top, this.#pageHeight - height) + barHeight,
      width,
      height,
      radius: Math.min(radius, height / 2),
    };
  }

  /** Gives the strips above and below the page its own colours. */
  tint() {
    const top = this.#tintEdge('top', 3);
    const bottom = this.#tintEdge('bottom', this.#pageHeight - 3);
    // What shows through at the rounded corners.
    if (top && bottom) this.#section.querySelector('.screen').style.background = `linear-gradient(${top} 50%, ${bottom} 50%)`;
  }

  #tintEdge(name, y) {
    const colour = this.#colourAt(pageWidth / 2, y);
    if (colour === null) return null;
    const edge = this.#section.querySelector(`[data-edge="${name}"]`);
    edge.style.backgroundColor = colour;
    edge.style.color = isDark(colour) ? '#fff' : '#231f1b';
    return colour;
  }

  /** What is seen there: everything one through the other, down to the first that lets nothing through. */
  #colourAt(x, y) {
    const page = this.#frame.contentDocument;
    if (!page?.body) return null;
    const layers = [];
    for (const element of [...page.elementsFromPoint(x, y), page.body]) {
      const [red = 0, green = 0, blue = 0, alpha = 1] = channels(this.window.getComputedStyle(element).backgroundColor);
      if (alpha > 0) layers.push({ rgb: [red, green, blue], alpha });
      if (alpha === 1) break;
    }
    if (layers.at(-1)?.alpha !== 1) return null;
    const blended = layers.reduceRight(
      (below, { rgb, alpha }) => rgb.map((value, at) => value * alpha + (below[at] ?? 0) * (1 - alpha)),
      [],
    );
    return `rgb(${blended.map(Math.round).join(' ')})`;
  }

  #tell(message) {
    this.window?.postMessage(message, window.location.origin);
  }
}

const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
const isDark = (colour) => {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128;
};
