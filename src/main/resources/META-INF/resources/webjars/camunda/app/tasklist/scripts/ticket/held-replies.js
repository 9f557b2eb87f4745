import { address, read, send } from './desk.js';
import { fill, h } from './dom.js';
import { moment, sayProblem } from './facts.js';
import { say } from './language.js';

/** What people wrote by mail who have nothing to do with the ticket: the technician lets it in or leaves it out. */
export class HeldReplies {
  constructor(number, { readOnly, decided }) {
    Object.assign(this, { number, readOnly, decided });
    this.list = h('ul');
    this.problem = h('div');
    this.said = h('p.mesa-about', { role: 'status' });
    this.element = h('section', { 'aria-label': title }, this.list, this.problem, this.said);
  }

  /** Draws anew only when others wait, so that nobody's button goes away under their finger. */
  async refresh() {
    const replies = await read(`tickets/${this.number}/held-replies`);
    const shown = replies.map(({ id }) => id).join();
    if (shown === this.shown) return;
    this.shown = shown;
    fill(this.list, replies.map((reply) => this.waiting(reply)));
  }

  waiting({ id, from, receivedAt, reason, text }) {
    const who = from ?? '?';
    const whole = address(`../../tickets/${this.number}/mail/${id}`);
    return h(
      'li.mesa-held',
      {},
      h('p', {}, h('strong', {}, say(`Una respuesta de ${who} espera su decisión`, `An answer of ${who} waits for a decision`)), ' ', moment(receivedAt)),
      h('p.mesa-about', {}, reason),
      h('blockquote.mesa-text', {}, text),
      h('p', {}, h('a', { href: whole, target: 'mesa-portal' }, say('Ver el correo completo', 'See the whole mail'))),
      this.readOnly ? null : this.choices(id),
    );
  }

  choices(id) {
    const button = (look, label, deed, done) =>
      h(`button.btn.${look}.btn-sm`, { type: 'button', onclick: () => this.decide(id, deed, done) }, label);
    return h(
      'p.mesa-decide',
      {},
      button('btn-primary', say('Aceptarla en el ticket', 'Accept it at the ticket'), 'acceptance', accepted),
      button('btn-default', say('No aceptarla', "Don't accept it"), 'refusal', refused),
    );
  }

  async decide(id, deed, done) {
    try {
      await send(`tickets/${this.number}/held-replies/${id}/${deed}`);
      fill(this.problem);
      fill(this.said, done);
    } catch (problem) {
      sayProblem(this.problem, problem);
    }
    await this.decided();
  }
}

const title = say('Respuestas por decidir', 'Answers to decide on');

const accepted = say('La respuesta ya está en la conversación.', 'The answer is now in the conversation.');

const refused = say('No se aceptó; quedó anotado.', 'It was not accepted; that is noted.');
