import { read } from '../ticket/desk.js';
import { fill, h } from '../ticket/dom.js';
import { priorityChip } from '../ticket/facts.js';
import { labels } from '../ticket/labels.js';
import { say } from '../ticket/language.js';
import { closeWindowOf, taskOf } from '../ticket/tasklist.js';

/** The number at once, large and as it is read out, who has the ticket, and the way to its task. */
export async function showRegistered(place, opened, handed, again) {
  const [ticket, task, label] = await Promise.all([
    read(`tickets/${opened.number}`).catch(() => opened),
    taskOf(opened.number),
    labels(),
  ]);
  const number = h('p.mesa-big', { tabindex: '-1' }, ticket.number);
  fill(
    place,
    h(
      'div.mesa-registered',
      { role: 'status' },
      h('p', {}, say('El número del ticket es', 'The ticket’s number is')),
      number,
      h('p.mesa-spelt', {}, say('Se lee: ', 'Read it out: '), h('strong', {}, spelt(ticket.number))),
      h('p', {}, priorityChip(ticket.priority, label), ' ', whoHasIt(ticket)),
      handed ? null : h('p.mesa-problem', {}, notHanded),
      h('p.mesa-hint', {}, confirmation(ticket.requester.email)),
    ),
    h('p.mesa-next', {}, task ? link(place, task) : null, button(say('Registrar otra llamada', 'Register another call'), again)),
  );
  number.focus();
}

/** The number letter by letter and digit by digit, as people say it on the phone (A10). */
export const spelt = (number) =>
  number
    .split('-')
    .map((half) => [...half].join(' '))
    .join(', ');

const notHanded = say(
  'El ticket está abierto, pero no se le pudo asignar; tómelo de la lista.',
  'The ticket is open, but it could not be given to you; claim it from the list.',
);

function whoHasIt(ticket) {
  if (ticket.assignee) return say(`Lo atiende ${ticket.assignee.name}.`, `${ticket.assignee.name} works on it.`);
  return ticket.team ? say(`Lo recibe el equipo ${ticket.team.name}.`, `The team ${ticket.team.name} gets it.`) : '';
}

const confirmation = (email) =>
  say(`La confirmación va por correo a ${email}.`, `The confirmation goes by mail to ${email}.`);

function link(place, task) {
  const open = h('a.btn.btn-primary', { href: `#/?task=${task.id}` }, say('Abrir la tarea', 'Open the task'));
  open.addEventListener('click', () => setTimeout(() => closeWindowOf(place)));
  return open;
}

const button = (words, onclick) => h('button.btn.btn-default', { type: 'button', onclick }, words);
