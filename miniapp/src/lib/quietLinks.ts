/**
 * The tab bar of the web build is made of links to `javascript:;`, which the page's content policy refuses, aloud in the
 * browser's console, at each tap. They lead nowhere: only what listens to the tap matters.
 */
export function quietLinks(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="javascript:"]') : null;
    if (link !== null) event.preventDefault();
  });
}
