// Proof that a page of this desk sent what a script sends, and how to tell that the session is over.
const cookie = (name) =>
  document.cookie
    .split('; ')
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '';

const token = () => decodeURIComponent(cookie('MESA-XSRF'));

/** The headers of a request that changes something. */
export const proof = () => ({
  'X-MESA-XSRF': token(),
  'X-Requested-With': 'XMLHttpRequest',
});

/**
 * Renews the proof in a form: who logs in again in another window gets another one, and the form would be refused. It is
 * written as the server masks it (random bytes, then the token under them), with nothing but zeros for random.
 */
export const renewProof = (form) => {
  const field = form.elements.namedItem('_csrf');
  if (!field || !token()) return;
  const masked = btoa('\0'.repeat(token().length) + token());
  field.value = masked.replaceAll('+', '-').replaceAll('/', '_');
};

/** Whether an answer is the log-in page instead of what was asked for. */
export const isLogIn = (address) => Boolean(address) && new URL(address, window.location.href).pathname === '/login';
