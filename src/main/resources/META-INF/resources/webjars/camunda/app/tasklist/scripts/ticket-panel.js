import { callLink } from './phone/call-link.js';
import { showCard } from './ticket/cards.js';
import { read } from './ticket/desk.js';
import { fill, h } from './ticket/dom.js';
import { sayProblem } from './ticket/facts.js';
import { sayFormsProblems } from './ticket/form-words.js';
import { coverAgain, keepFormBehind } from './ticket/keep-form.js';
import { PhoneCall } from './phone/phone-call.js';
import { say } from './ticket/language.js';
import { taskInAddress, whoIsHere } from './ticket/tasklist.js';
import { TicketView } from './ticket/ticket-view.js';
import { waitingMails } from './ticket/waiting-mails.js';

const label = 'Ticket';

let openTask;

/** From the first card or tab that Tasklist draws on, hears when another task is opened. */
function listenTo(scope) {
  if (openTask !== undefined) return;
  openTask = taskInAddress();
  scope.$root.$on('$locationChangeSuccess', () => {
    if (openTask === taskInAddress()) return;
    openTask = taskInAddress();
    coverAgain(showOpenTicket);
  });
}

async function showTicketOf(task, place) {
  try {
    const [{ number }, person] = await Promise.all([read(`tasks/${encodeURIComponent(task)}`), whoIsHere()]);
    if (!number) return fill(place, h('p.mesa-nothing', {}, say('Esta tarea no tiene ticket.', 'This task has no ticket.')));
    const view = new TicketView(number, person);
    fill(place, view.element);
    await view.show();
    return view;
  } catch (problem) {
    sayProblem(place, problem);
  }
}

const showOpenTicket = (place) => taskInAddress() && showTicketOf(taskInAddress(), place);

/** The first tab of a task: what the technician decides on. */
const ticketTab = {
  id: 'mesa-ticket',
  pluginPoint: 'tasklist.task.detail',
  priority: 1100,
  properties: { label },
  render(node, { taskId }, scope) {
    listenTo(scope);
    const shown = showTicketOf(taskId, node);
    scope.$watch('task.assignee', async (now, before) => now !== before && (await shown)?.poll(true));
  },
};

/** What a card of the list says about its ticket. */
const ticketCard = {
  id: 'mesa-card',
  pluginPoint: 'tasklist.card',
  priority: 1100,
  render(node, { taskId }, scope) {
    listenTo(scope);
    showCard(node, taskId);
  },
};

/** Beside "Start process": what a level-1 agent starts all day. */
const phoneCall = {
  id: 'mesa-phone-call',
  pluginPoint: 'tasklist.navbar.action',
  priority: 150,
  render: (node) => callLink(node),
};

/** Mail that became no ticket, for whoever never looks into the portal. */
const mailsToLookAt = {
  id: 'mesa-waiting-mails',
  pluginPoint: 'tasklist.navbar.action',
  priority: 160,
  render: (node) => waitingMails(node).catch((problem) => console.warn('Mesa:', problem.message)),
};

/** Who has nothing to do in Cockpit is not sent there from each task. */
async function hideWaysToCockpit() {
  const inCockpit = ['MANAGER', 'PROCESS_OWNER', 'ADMINISTRATOR'];
  const { roles } = await whoIsHere();
  document.body.classList.toggle('mesa-without-cockpit', !roles.some((role) => inCockpit.includes(role)));
}

document.head.append(h('link', { rel: 'stylesheet', href: new URL('../styles/ticket.css', import.meta.url).href }));
keepFormBehind(label, showOpenTicket);
sayFormsProblems();
customElements.define('mesa-phone-call', PhoneCall);

hideWaysToCockpit().catch((problem) => console.warn('Mesa:', problem.message));

export default [ticketTab, ticketCard, mailsToLookAt, phoneCall];
