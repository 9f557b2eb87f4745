import { read } from './desk.js';
import { fill, h } from './dom.js';
import { lock, moment, sayProblem } from './facts.js';
import { say } from './language.js';

const page = 30;

/** What was said about a ticket, newest first; the desk's notes look different from what the requester can read. */
export class Conversation {
  constructor(number, label) {
    this.number = number;
    this.label = label;
    this.messages = new Map();
    this.list = h('ol.mesa-messages');
    this.news = h('p.mesa-hidden', { 'aria-live': 'polite' });
    this.earlier = h('button.btn.btn-default.btn-sm', { type: 'button', onclick: () => this.readEarlier() });
    this.earlier.textContent = say('Mostrar mensajes anteriores', 'Show earlier messages');
    this.problem = h('div');
    this.element = h('div', {}, this.news, this.list, this.problem, this.earlier);
    this.earlier.hidden = true;
  }

  /** Asks for what was said since the last time. */
  async refresh() {
    const newest = await read(`tickets/${this.number}/messages?limit=${page}`);
    const first = !this.wasRead;
    this.wasRead = true;
    const unseen = newest.filter((message) => !this.messages.has(message.id));
    unseen.forEach((message) => this.messages.set(message.id, message));
    if (first) this.earlier.hidden = newest.length < page;
    if (unseen.length || first) this.show();
    if (unseen.length && !first) this.news.textContent = arrived(unseen.length);
  }

  async readEarlier() {
    try {
      const oldest = Math.min(...this.messages.keys());
      const before = await read(`tickets/${this.number}/messages?limit=${page}&before=${oldest}`);
      before.forEach((message) => this.messages.set(message.id, message));
      this.earlier.hidden = before.length < page;
      fill(this.problem);
      this.show();
    } catch (problem) {
      sayProblem(this.problem, problem);
    }
  }

  show() {
    const newestFirst = [...this.messages.values()].sort((one, other) => other.id - one.id);
    const nothing = h('li.mesa-nothing', {}, say('Todavía no se ha dicho nada.', 'Nothing has been said yet.'));
    fill(this.list, newestFirst.length ? newestFirst.map((message) => this.bubble(message)) : nothing);
  }

  bubble(message) {
    const hidden = message.internal;
    return h(
      'li.mesa-message',
      { 'data-kind': message.kind, 'data-internal': hidden },
      h(
        'p.mesa-by',
        {},
        h('strong', {}, message.author.name),
        ' ',
        h('span.mesa-kind', {}, hidden ? [lock(), ' '] : null, this.kind(message)),
        ' ',
        moment(message.postedAt),
      ),
      h('p.mesa-text', {}, message.text),
      message.html ? formatted(message) : null,
    );
  }

  kind(message) {
    return this.label('message-kind', message.kind);
  }
}

/** The message as it was laid out, on request: in a frame where nothing runs and nothing is fetched. */
function formatted(message) {
  const button = h(
    'button.btn.btn-link.btn-sm.mesa-plain',
    {
      type: 'button',
      onclick: () =>
        button.replaceWith(
          h('iframe.mesa-frame', {
            sandbox: '',
            title: say('Mensaje con su formato', 'Message with its formatting'),
            srcdoc: `<meta charset="utf-8"><style>body{font:14px system-ui,sans-serif;margin:8px}</style>${message.html}`,
          }),
        ),
    },
    say('Ver con su formato', 'Show with formatting'),
  );
  return button;
}

const arrived = (count) =>
  count === 1
    ? say('Llegó un mensaje nuevo.', 'A new message has arrived.')
    : say(`Llegaron ${count} mensajes nuevos.`, `${count} new messages have arrived.`);
