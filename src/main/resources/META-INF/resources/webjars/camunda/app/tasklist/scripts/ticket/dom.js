/**
 * Makes an element. What people wrote only ever gets in as text: strings become text nodes, never markup.
 *
 * @param kind the tag with its classes, such as `p.mesa-note`
 * @param traits attributes; `on…` listens, `true` sets an empty attribute, null and false leave it out
 * @param content elements and strings; null and false are left out
 */
export function h(kind, traits = {}, ...content) {
  const [tag, ...classes] = kind.split('.');
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(traits)) put(element, name, value);
  element.append(...content.flat().filter((part) => part !== null && part !== undefined && part !== false));
  return element;
}

function put(element, name, value) {
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (value === true) element.setAttribute(name, '');
  else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
}

/** Puts this, and nothing else, into the element. */
export function fill(element, ...content) {
  element.replaceChildren(...content.flat().filter((part) => part !== null && part !== undefined && part !== false));
  return element;
}

let last = 0;

/** An id that no other element of the page has. */
export const newId = (name) => `mesa-${name}-${(last += 1)}`;
