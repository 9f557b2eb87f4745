// Keeps on the server what is being typed:
// <form data-draft="address" data-draft-kept="..." data-draft-lost="..." data-draft-logged-out="...">.
// The words go to that address shortly after the last key and once more when the page is left; files never do.
// An element with data-draft-state in the form says when it was last kept.
import { isLogIn, proof, renewProof } from './proof.js';

const PAUSE = 700;

const words = (form) => {
  const fields = new FormData(form);
  for (const [name, value] of [...fields]) if (value instanceof File) fields.delete(name);
  fields.delete('_csrf');
  return new URLSearchParams(fields).toString();
};

const tell = (form, text) => {
  const state = form.querySelector('[data-draft-state]');
  const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });
  if (state) state.textContent = text.replace('{0}', time);
};

const send = async (form, typed) => {
  const answer = await fetch(form.dataset.draft, {
    method: 'POST',
    headers: { ...proof(), 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    body: typed,
    keepalive: typed.length < 60_000, // what browsers still send for a page that is being left
  });
  if (isLogIn(answer.url)) return form.dataset.draftLoggedOut;
  return answer.ok ? form.dataset.draftKept : form.dataset.draftLost;
};

const watch = (form) => {
  let kept = words(form);
  let waiting;
  let sending = Promise.resolve();
  let over = false;

  const keep = () => {
    clearTimeout(waiting);
    sending = sending.then(async () => {
      const typed = words(form);
      if (over || typed === kept) return;
      try {
        const outcome = await send(form, typed);
        if (outcome === form.dataset.draftKept) kept = typed;
        tell(form, outcome);
      } catch {
        tell(form, form.dataset.draftLost);
      }
    });
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  };

  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
  form.addEventListener('submit', (event) => {
    over = !event.defaultPrevented;
    renewProof(form);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
  });
  window.addEventListener('pageshow', () => {
    over = false;
  });
};

document.querySelectorAll('form[data-draft]').forEach(watch);
