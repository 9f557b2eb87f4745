// The score was chosen in the mail: send it on, but only where a person is looking at the page, not a program that
// fetches or renders it beforehand. Whoever has no script presses the button.
const form = document.querySelector('form[data-send-at-once]');
const send = () => {
  if (form && document.visibilityState === 'visible' && !document.prerendering) {
    document.removeEventListener('visibilitychange', send);
    form.requestSubmit();
  }
};
document.addEventListener('visibilitychange', send);
document.addEventListener('prerenderingchange', send);
send();
