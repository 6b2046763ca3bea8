/** The accessibility attributes we use, for the templates (aria.cjs) and the running mini program (ariaRuntime.js) alike. */
const names = ['aria-label', 'aria-role', 'aria-hidden', 'aria-live', 'aria-checked', 'aria-selected', 'aria-disabled'];
const attributes = () => Object.fromEntries(names.map((name) => [name, "''"]));

module.exports = { View: attributes(), Button: attributes(), Text: attributes(), Canvas: attributes() };
