// Proof that a page of this desk sent what a script sends, and how to tell that the session is over.
const cookie = (name) =>
  document.cookie
    .split('; ')
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '';

export const proof = () => ({
  'X-MESA-XSRF': decodeURIComponent(cookie('MESA-XSRF')),
  'X-Requested-With': 'XMLHttpRequest',
});

/** Whether an answer is the log-in page instead of what was asked for. */
export const isLogIn = (address) => Boolean(address) && new URL(address, window.location.href).pathname === '/login';
