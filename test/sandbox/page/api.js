/** The sandbox's own doors; see control.ts. */

async function ask(path, options = {}) {
  const response = await fetch(`/sandbox/api${path}`, options);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
const send = (path, body = {}) =>
  ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

export const api = {
  demo: () => ask('/demo'),
  /** Somebody new, or the one with that id. */
  person: (id) => send('/people', id === null ? {} : { id }),
  phoneCode: (id) => send(`/people/${id}/phone-code`),
  calls: () => ask('/log'),
  pull: (lever) => send('/levers', lever),
  expireTokens: () => send('/expire', { what: 'tokens' }),
  releaseLevers: () => ask('/levers', { method: 'DELETE' }),
};
