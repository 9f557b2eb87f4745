import { read } from './desk.js';
import { fill, h } from './dom.js';
import { moment, sayProblem } from './facts.js';
import { labels } from './labels.js';
import { say } from './language.js';

const shown = 5;

/** The person's last tickets besides this one; each opens over the page, for reading. */
export async function showEarlierTickets(ticket, person, place) {
  try {
    const [tickets, label] = await Promise.all([
      read(`tickets?requester=${encodeURIComponent(ticket.requester.id)}&limit=${shown + 1}`),
      labels(),
    ]);
    const others = tickets.filter(({ number }) => number !== ticket.number).slice(0, shown);
    const none = h('p.mesa-nothing', {}, say('No tiene otros.', 'There are no others.'));
    fill(place, others.length ? ticketList(others, person, label) : none);
  } catch (problem) {
    sayProblem(place, problem);
  }
}

/** Tickets as a list in which each can be opened for reading. */
export const ticketList = (tickets, person, label) =>
  h(
    'ul.mesa-tickets',
    {},
    tickets.map((ticket) =>
      h(
        'li',
        {},
        h('button.btn.btn-link.mesa-plain', { type: 'button', onclick: () => open(ticket.number, person) }, `${ticket.number} ${ticket.subject}`),
        h('span.mesa-about', {}, label('status', ticket.status), ' · ', moment(ticket.openedAt)),
      ),
    ),
  );

async function open(number, person) {
  const { TicketView } = await import('./ticket-view.js');
  const view = new TicketView(number, person, { readOnly: true });
  const close = h('button.btn.btn-default', { type: 'button', onclick: () => dialog.close() }, say('Cerrar', 'Close'));
  const dialog = h(
    'dialog.mesa-dialog',
    { 'aria-label': number, onclose: () => dialog.remove() },
    h('p.mesa-dialog-head', {}, close),
    view.element,
  );
  document.body.append(dialog);
  dialog.showModal();
  await view.show();
}
