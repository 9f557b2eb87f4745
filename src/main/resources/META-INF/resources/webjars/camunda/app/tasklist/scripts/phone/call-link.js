import { fill, h } from '../ticket/dom.js';
import { say } from '../ticket/language.js';
import { mayStart } from '../ticket/tasklist.js';

const process = 'RegisterPhoneCall';

/** The short way to the phone call's form, for those who may register one; the open task stays open behind it. */
export async function callLink(place) {
  if (!(await mayStart(process))) return;
  const open = (event) => {
    event.preventDefault();
    const address = new URLSearchParams(location.hash.split('?')[1]);
    address.set('processStart', process);
    location.hash = `#/?${address}`;
  };
  const icon = h('span.glyphicon.glyphicon-earphone', { 'aria-hidden': 'true' });
  fill(place, h('a', { href: `#/?processStart=${process}`, onclick: open }, icon, ' ', say('Registrar llamada', 'Register call')));
}
