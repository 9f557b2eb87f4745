// What a ticket's page has beside what every page has: the number can be copied, and news arrive by themselves while
// somebody looks, without touching what they are typing.
import { isLogIn } from './proof.js';

for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent.trim());
    document.querySelector('[data-copy-done]').textContent = button.dataset.copied;
  });
}

const asksForNews = (event) => ['news', 'clock-asks'].includes(event.target.id);

document.addEventListener('htmx:beforeRequest', (event) => {
  if (asksForNews(event) && document.hidden) event.preventDefault();
});
document.addEventListener('visibilitychange', () => {
  const news = document.getElementById('news');
  if (!document.hidden && news) window.htmx?.trigger(news, 'wake');
});

const isBeingTypedIn = (part) =>
  [...part.querySelectorAll('textarea, input:not([type=hidden])')].some(
    (field) => field === document.activeElement || field.value !== field.defaultValue,
  );

// The session ended meanwhile: a page on which nothing was typed asks for the log-in at once (portal.js); one with
// unsent words says so and stays.
document.addEventListener('htmx:beforeOnLoad', (event) => {
  if (!asksForNews(event) || !isLogIn(event.detail.xhr.responseURL)) return;
  if (!isBeingTypedIn(document.querySelector('main'))) return;
  event.preventDefault();
  document.getElementById('announcement').replaceChildren(
    Object.assign(document.createElement('strong'), { textContent: document.getElementById('news').dataset.loggedOut }),
  );
});

/** Whoever walks through the deadlines by keyboard does not lose their place to a minute that passed. */
const isBeingRead = (part) => part.id === 'clock' && part.contains(document.activeElement);

const opened = new Set();

const wordsOf = (place) => place.textContent.replace(/\s+/g, ' ').trim();
/** The diagram is drawn anew only when its list says something else. */
const isDrawnAlready = (part, fragment) =>
  part.id === 'where' &&
  ['.diagram-where', '.diagram-words'].every(
    (list) =>
      [...part.querySelectorAll(list)].map(wordsOf).join() === [...fragment.querySelectorAll(list)].map(wordsOf).join(),
  );

document.addEventListener('htmx:oobBeforeSwap', (event) => {
  const { target: part, fragment } = event.detail;
  if (isBeingTypedIn(part) || isBeingRead(part) || isDrawnAlready(part, fragment)) event.detail.shouldSwap = false;
  opened.clear();
  part.querySelectorAll('details[open]').forEach((details) => opened.add(placeOf(details)));
  opened.delete(null);
});
document.addEventListener('htmx:oobAfterSwap', (event) => {
  event.target.querySelectorAll?.('details').forEach((details) => {
    if (opened.has(placeOf(details))) details.open = true;
  });
});

/** What a folded text belongs to: the nearest part with an id; the diagram folds and unfolds by itself. */
function placeOf(details) {
  return details.closest('#where') ? null : details.closest('[id]')?.id;
}
