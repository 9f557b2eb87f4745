import { address } from './desk.js';
import { fill, h } from './dom.js';
import { ago, exactly, say } from './language.js';

/** A moment as people say it, with the exact one behind it. */
export const moment = (instant) => h('time', { datetime: instant, title: exactly(instant) }, ago(instant));

/** The priority in a colour and in a word. */
export const priorityChip = (priority, label) =>
  priority && h('span.mesa-chip.mesa-priority', { 'data-priority': priority }, label('priority', priority));

/** Marks what only the desk's own people can read. */
export const lock = () =>
  h('span.glyphicon.glyphicon-lock', { role: 'img', 'aria-label': say('Interno', 'Internal'), title: say('Interno', 'Internal') });

/** What identifies a ticket and how it stands. */
export function heading(ticket, label) {
  return h(
    'header.mesa-heading',
    {},
    h(
      'p.mesa-standing',
      {},
      h('strong.mesa-number', {}, ticket.number),
      h('span.mesa-chip.mesa-status', { 'data-status': ticket.status }, standing(ticket, label)),
      priorityChip(ticket.priority, label),
      portalLink(ticket.number),
    ),
    h('h3.mesa-subject', {}, ticket.subject),
  );
}

/** The way to the ticket's page. It opens beside Tasklist, in one tab for all tickets, so that no form begun here is left. */
const portalLink = (number) =>
  h(
    'a.mesa-portal',
    { href: address(`../../tickets/${encodeURIComponent(number)}`), target: 'mesa-portal' },
    say('Ver en el portal', 'View in the portal'),
    h('span.mesa-hidden', {}, say(' (se abre en otra pestaña)', ' (opens in another tab)')),
  );

function standing(ticket, label) {
  const why =
    label('waiting-reason', ticket.waitingReason) || label('rejection-cause', ticket.rejectionCause);
  return why ? `${label('status', ticket.status)}: ${why}` : label('status', ticket.status);
}

/** What technicians decide on, as a list of names and values. */
export function facts(ticket, label) {
  return list([
    [say('Servicio', 'Service'), ticket.service?.name],
    [say('Categoría', 'Category'), ticket.category?.name ?? ticket.category],
    [say('Tipo', 'Type'), label('type', ticket.type)],
    [say('Urgencia', 'Urgency'), h('span', { title: label('urgency-meaning', ticket.urgency) }, label('urgency', ticket.urgency))],
    [say('Impacto', 'Impact'), label('impact', ticket.impact)],
    [say('Nivel', 'Level'), ticket.level ? String(ticket.level) : null],
    [say('Equipo', 'Team'), ticket.team?.name],
    [say('Responsable', 'Assignee'), ticket.assignee?.name ?? say('Nadie todavía', 'Nobody yet')],
    [say('Canal', 'Channel'), label('channel', ticket.channel)],
    [say('Abierto', 'Opened'), moment(ticket.openedAt)],
    [say('Último cambio', 'Last change'), moment(ticket.changedAt)],
    ...seenOn(ticket.environment ?? {}),
  ]);
}

/** On what the fault was seen, as the system collected it (E21). The page is no link: somebody typed it. */
const seenOn = ({ browser, operatingSystem, page, version }) => [
  [say('Navegador', 'Browser'), browser],
  [say('Sistema', 'System'), operatingSystem],
  [say('Página', 'Page'), page],
  [say('Versión', 'Version'), version],
];

/** Who asks, and how to reach them. */
export function requester(who) {
  return list([
    [say('Nombre', 'Name'), who.name],
    [say('Área', 'Unit'), who.unit],
    [say('Organización', 'Organisation'), who.organisation?.name],
    [say('Teléfono', 'Phone'), who.phone && h('a', { href: `tel:${who.phone.replace(/[^+\d,;]/g, '')}` }, who.phone)],
    [say('Correo', 'Mail'), who.email && h('a', { href: `mailto:${encodeURIComponent(who.email)}` }, who.email)],
    [say('Cuenta', 'Account'), who.registered ? null : say('Sin cuenta en la mesa', 'Not registered at the desk')],
  ]);
}

const list = (pairs) =>
  h(
    'dl.mesa-facts',
    {},
    pairs.filter(([, value]) => value).map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
  );

/** A part of the panel with its title. */
export function part(title, ...content) {
  return h('section.mesa-part', { 'aria-label': title }, h('h4.mesa-title', {}, title), ...content);
}

/** A part that is opened when wanted; `open` is called the first time. */
export function folded(title, open) {
  const content = h('div');
  let seen = false;
  const details = h('details.mesa-part', {}, h('summary.mesa-title', {}, title), content);
  details.addEventListener('toggle', () => {
    if (!details.open || seen) return;
    seen = true;
    open(content);
  });
  return details;
}

/** Says in words, at this place, why something could not be shown. */
export const sayProblem = (place, problem) => fill(place, h('p.mesa-problem', { role: 'alert' }, problem.message));
