/** What is asked of a page, in its own words: this side has no document. Each is one expression. */
export const inPage = {
  hasPage: `document.querySelector('.page') !== null`,
  isLoaded: `document.querySelector('.skeleton') === null`,
  goOffline: `window.dispatchEvent(new Event('offline'))`,
  /** How tall the page in front is, in px. */
  height: `([...document.querySelectorAll('.page')].filter((page) => page.getClientRects().length > 0).at(-1)?.scrollHeight ?? 0)`,
  /** Elements that reach over the edge of the screen, or whose words are cut. */
  tooWide: `[...document.querySelectorAll('.page *')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    if (width === 0 || element.closest('[aria-hidden=true]') !== null) return false;
    const isHidden = getComputedStyle(element).overflowX === 'hidden' && element.children.length === 0;
    return right > innerWidth + 1 || left < -1 || (isHidden && element.scrollWidth > element.clientWidth + 1);
  }).slice(0, 6).map((element) => element.className + ': ' + element.textContent.slice(0, 20))`,
};

/** Puts values into the page's storage before it starts, as Taro keeps them. */
export const keeping = (values: Readonly<Record<string, unknown>>): string =>
  `for (const [key, data] of Object.entries(${JSON.stringify(values)})) localStorage.setItem('shuke:' + key, JSON.stringify({ data }));`;
