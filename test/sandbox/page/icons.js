/** Icons on a 24 grid, drawn in the current colour. */
const paths = {
  again: '<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 9M19.5 4v5h-5"/>',
  check: '<path d="m5 12.5 4.7 4.7L19.5 7.3"/>',
  play: '<path d="M7 4.8v14.4L19 12z"/>',
  stop: '<rect x="6.5" y="6.5" width="11" height="11" rx="2"/>',
  card: '<rect x="3" y="5" width="18" height="14" rx="2.5"/><path d="M3 10h18M7 15h4"/>',
  chat: '<path d="M4 5.5h16v11h-8.5L7 20v-3.5H4zM8 10h8M8 13h5"/>',
  scan: '<path d="M4 8.5V6a2 2 0 0 1 2-2h2.5M15.5 4H18a2 2 0 0 1 2 2v2.5M20 15.5V18a2 2 0 0 1-2 2h-2.5M8.5 20H6a2 2 0 0 1-2-2v-2.5M4 12h16"/>',
  back: '<path d="M14.5 5.5 8 12l6.5 6.5"/>',
  more: '<path d="m9.5 5.5 6.5 6.5-6.5 6.5"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.7-4 3.6-6 7.5-6s6.8 2 7.5 6"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
};

/** WeChat's own button at the top right of a mini program. */
const capsule =
  '<svg width="87" height="32" viewBox="0 0 87 32"><g fill="currentColor" stroke="none"><circle cx="15" cy="16" r="2.2"/><circle cx="22" cy="16" r="3.2"/>' +
  '<circle cx="29" cy="16" r="2.2"/><circle cx="65" cy="16" r="3.2"/></g><path d="M43.5 7v18" opacity=".2" stroke-width="1"/><circle cx="65" cy="16" r="8.5" stroke-width="2"/></svg>';

/** Markup of an icon, or of the capsule. */
export const icon = (name, size = 18) =>
  name === 'capsule'
    ? capsule
    : `<svg width="${size}" height="${size}" viewBox="0 0 24 24" aria-hidden="true">${paths[name]}</svg>`;

/** What a phone shows at the top right. */
export const statusIcons =
  '<svg width="18" height="12" viewBox="0 0 18 12" aria-hidden="true"><g fill="currentColor" stroke="none"><rect y="8" width="3" height="4" rx="1"/>' +
  '<rect x="5" y="5.500" width="3" height="6.500" rx="1"/><rect x="10" y="3" width="3" height="9" rx="1"/><rect x="15" width="3" height="12" rx="1"/></g></svg>' +
  '<svg width="27" height="13" viewBox="0 0 27 13" aria-hidden="true"><rect x=".5" y=".5" width="22" height="12" rx="3.500" stroke-width="1" opacity=".5"/>' +
  '<rect x="2" y="2" width="19" height="9" rx="2.200" fill="currentColor" stroke="none"/><path d="M24.500 4.500v4" opacity=".5"/></svg>';

/** Draws every element that names an icon in its markup. */
export function drawIcons(root = document) {
  for (const place of root.querySelectorAll('[data-icon]')) place.innerHTML = icon(place.dataset.icon, place.dataset.size);
}
