import { address, read } from './desk.js';
import { fill, h } from './dom.js';
import { say } from './language.js';

const interval = 60_000;

/** The way to the mails that wait to be looked at, with their number; no way while none waits. */
export async function waitingMails(place) {
  const show = async () => {
    const { count } = await read('waiting-mails');
    if (count !== shown) fill(place, count ? way(count) : null);
    shown = count;
  };
  let shown;
  await show();
  const timer = setInterval(() => {
    if (!place.isConnected) clearInterval(timer);
    else if (!document.hidden) show().catch((problem) => console.warn('Mesa:', problem.message));
  }, interval);
}

const way = (count) =>
  h(
    'a',
    { href: address('../../quarantine'), target: 'mesa-portal' },
    h('span.glyphicon.glyphicon-envelope', { 'aria-hidden': 'true' }),
    ' ',
    h('span.mesa-waiting-for', {}, say('Correos por revisar', 'Mail to look at'), ' '),
    h('span.mesa-waiting', {}, String(count)),
    h('span.mesa-hidden', {}, say(' (se abre en otra pestaña)', ' (opens in another tab)')),
  );
