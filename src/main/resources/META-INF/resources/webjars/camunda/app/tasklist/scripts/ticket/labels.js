import { read } from './desk.js';

let asked;

/** The desk's own words for its codes, asked for once: status, priority, urgency ... */
function all() {
  asked ??= read('labels').catch(() => {
    asked = undefined;
    return {};
  });
  return asked;
}

/** A function that says the label of a code, such as `label('status', 'NEW')`; the code itself when it has none. */
export async function labels() {
  const words = await all();
  return (kind, code) => (code ? (words[kind]?.[code] ?? code) : '');
}

/** All codes of a kind with their labels, in the desk's order. */
export async function choices(kind) {
  return Object.entries((await all())[kind] ?? {});
}
