import { Attachments } from './attachments.js';
import { Composer } from './composer.js';
import { Conversation } from './conversation.js';
import { Deadlines } from './deadlines.js';
import { read } from './desk.js';
import { fill, h } from './dom.js';
import { facts, folded, heading, part, requester, sayProblem } from './facts.js';
import { HeldReplies } from './held-replies.js';
import { labels } from './labels.js';
import { say } from './language.js';
import { showEarlierTickets } from './earlier-tickets.js';
import { showTimeline } from './timeline.js';
import { Watchers } from './watchers.js';

const interval = 15_000;

/** A ticket as technicians read it; unless it is for reading only, they also answer, note, add files and watch. */
export class TicketView {
  constructor(number, person, { readOnly = false } = {}) {
    this.number = number;
    this.person = person;
    this.readOnly = readOnly;
    this.element = h('div.mesa-ticket', { lang: say('es', 'en') }, say('Cargando el ticket …', 'Loading the ticket …'));
  }

  /** Shows the ticket and keeps it fresh until the view is gone from the page. */
  async show() {
    try {
      const [ticket, label] = await Promise.all([read(`tickets/${this.number}`), labels()]);
      this.label = label;
      this.lay(ticket);
      await this.refreshParts();
      if (!this.readOnly) this.timer = setInterval(() => this.poll(), interval);
    } catch (problem) {
      const again = h('button.btn.btn-default', { type: 'button', onclick: () => this.show() });
      again.textContent = say('Intentar de nuevo', 'Try again');
      sayProblem(this.element, problem);
      this.element.append(again);
    }
  }

  lay(ticket) {
    const { number, readOnly, label } = this;
    this.conversation = new Conversation(number, label);
    this.attachments = new Attachments(number, { readOnly });
    this.watchers = new Watchers(number, this.person, readOnly);
    this.deadlines = new Deadlines(number);
    this.held = new HeldReplies(number, { readOnly, decided: () => this.poll(true) });
    this.heading = h('div');
    this.facts = h('div');
    this.problem = h('div');
    this.showFacts(ticket);
    const side = h('div.mesa-who', {}, this.deadlines.element, part(say('Solicitante', 'Requester'), requester(ticket.requester)));
    const columns = h('div.mesa-columns', {}, side, this.main(ticket), this.aside(ticket));
    fill(this.element, this.heading, this.problem, this.held.element, columns);
    if (!readOnly) this.attachments.takeFrom(this.element);
  }

  main(ticket) {
    const composer = this.readOnly ? null : new Composer(ticket, this.person.username, () => this.poll(true));
    return h(
      'div.mesa-main',
      {},
      part(say('Descripción', 'Description'), h('p.mesa-text', {}, ticket.description)),
      part(say('Archivos', 'Files'), this.attachments.element),
      part(say('Conversación', 'Conversation'), composer?.element, this.conversation.element),
    );
  }

  aside(ticket) {
    const title = say('Tickets anteriores de la persona', 'Earlier tickets of the person');
    return h(
      'div.mesa-aside',
      {},
      part(say('Datos', 'Facts'), this.facts),
      part(say('Observadores', 'Watchers'), this.watchers.element),
      folded(title, (place) => showEarlierTickets(ticket, this.person, place)),
      folded(say('Historia', 'Timeline'), (place) => showTimeline(this.number, place)),
    );
  }

  showFacts(ticket) {
    if (this.changedAt === ticket.changedAt) return;
    this.changedAt = ticket.changedAt;
    fill(this.heading, heading(ticket, this.label));
    fill(this.facts, facts(ticket, this.label));
  }

  refreshParts() {
    return Promise.all([this.held, this.conversation, this.attachments, this.watchers, this.deadlines].map((part) => part.refresh()));
  }

  /** Asks what is new, unless nobody looks; a lost connection is said and mends itself. */
  async poll(now = false) {
    if (!this.element.isConnected) return this.stop();
    if (!now && (document.hidden || this.element.offsetParent === null)) return;
    try {
      this.showFacts(await read(`tickets/${this.number}`));
      await this.refreshParts();
      fill(this.problem);
    } catch (problem) {
      sayProblem(this.problem, problem);
    }
  }

  stop() {
    clearInterval(this.timer);
  }
}
