// What every page has: proof for what scripts send, a menu that closes, and the first wrong field under the cursor.
const cookie = (name) =>
  document.cookie
    .split('; ')
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '';

document.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-MESA-XSRF'] = decodeURIComponent(cookie('MESA-XSRF'));
});

// A session that ended meanwhile: the whole page asks for the log-in, not a piece of it.
document.addEventListener('htmx:beforeSwap', (event) => {
  const { xhr } = event.detail;
  if (xhr.responseURL && new URL(xhr.responseURL).pathname === '/login') {
    event.detail.shouldSwap = false;
    window.location.reload();
  }
});

const close = (menu, event) => {
  if (menu.open && (event.type === 'keydown' ? event.key === 'Escape' : !menu.contains(event.target))) {
    menu.open = false;
    if (event.type === 'keydown') menu.querySelector('summary').focus();
  }
};
for (const menu of document.querySelectorAll('details.menu')) {
  document.addEventListener('click', (event) => close(menu, event));
  document.addEventListener('keydown', (event) => close(menu, event));
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
}

// The summary above says it aloud (role="alert"); the cursor goes where it can be put right.
const wrong = document.querySelector('[aria-invalid="true"]') ?? document.querySelector('.error-summary');
wrong?.focus();

// Whoever logged in again in another window meanwhile has new proof; the form still carries the old one. Forms carry it
// masked: as many random bytes, here zeros, as the proof has, then the proof.
const masked = (proof) => btoa('\0'.repeat(proof.length) + proof).replaceAll('+', '-').replaceAll('/', '_');
document.addEventListener('submit', ({ target: form }) => {
  const proof = decodeURIComponent(cookie('MESA-XSRF'));
  if (form.method === 'post' && form.elements._csrf && proof) form.elements._csrf.value = masked(proof);
});

// One press is enough: a second one while the first is on its way is not sent.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'true';
});
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});
