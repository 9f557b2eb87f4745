import { Deed, send } from './desk.js';
import { draftAt } from './drafts.js';
import { fill, h, newId } from './dom.js';
import { say } from './language.js';

const ways = (requester) => ({
  reply: {
    tab: say('Responder', 'Reply'),
    label: say(`Respuesta para ${requester}`, `Reply to ${requester}`),
    hint: say('La persona la recibe por correo.', 'The person gets it by mail.'),
    button: say('Enviar respuesta', 'Send reply'),
    sent: say('Respuesta enviada.', 'Reply sent.'),
    path: 'messages',
  },
  note: {
    tab: say('Nota interna', 'Internal note'),
    label: say('Nota interna', 'Internal note'),
    hint: say('Solo la lee el personal de la mesa.', 'Only the desk’s own people read it.'),
    button: say('Guardar nota', 'Save note'),
    sent: say('Nota guardada.', 'Note saved.'),
    path: 'notes',
  },
});

/** Where a technician answers the requester or writes a note; each has a draft of its own. */
export class Composer {
  constructor(ticket, person, posted) {
    this.number = ticket.number;
    this.posted = posted;
    this.deed = new Deed();
    this.ways = ways(ticket.requester.name);
    this.drafts = { reply: draftAt(person, `reply:${ticket.number}`), note: draftAt(person, `note:${ticket.number}`) };
    const id = newId('text');
    this.label = h('label', { for: id });
    this.hint = h('span.mesa-hint', { id: `${id}-hint` });
    this.text = h('textarea.form-control', { id, rows: 3, 'aria-describedby': `${id}-hint` });
    this.button = h('button.btn.btn-primary', { type: 'submit' });
    this.outcome = h('div.mesa-outcome', { 'aria-live': 'polite' });
    this.tabs = this.makeTabs();
    this.element = h(
      'form.mesa-composer',
      { novalidate: true },
      this.tabs,
      this.label,
      this.text,
      h('div.mesa-sending', {}, this.button, this.hint),
      this.outcome,
    );
    this.listen();
    this.choose('reply');
    this.recall();
  }

  /** Shows what was typed before; never over what is being typed now. */
  async recall() {
    const { reply, note } = this.drafts;
    try {
      await Promise.all([reply.recall(), note.recall()]);
      if (!this.touched) this.choose(reply.text || !note.text ? 'reply' : 'note');
      else if (!this.text.value) this.text.value = this.draft.text;
    } catch (problem) {
      fill(this.outcome, h('p.mesa-problem', { role: 'alert' }, problem.message));
    }
  }

  makeTabs() {
    const name = newId('way');
    const tab = ([way, { tab }]) =>
      h('label', {}, h('input', { type: 'radio', name, value: way, onchange: () => this.change(way) }), ` ${tab}`);
    const legend = h('legend.mesa-hidden', {}, say('Para quién es el texto', 'Who the text is for'));
    return h('fieldset.mesa-ways', {}, legend, Object.entries(this.ways).map(tab));
  }

  listen() {
    this.text.addEventListener('input', () => {
      this.touched = true;
      this.draft.text = this.text.value;
      fill(this.outcome);
    });
    this.text.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.element.requestSubmit();
    });
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.post();
    });
  }

  change(way) {
    this.touched = true;
    this.choose(way);
  }

  choose(name) {
    this.way = this.ways[name];
    this.draft = this.drafts[name];
    this.text.value = this.draft.text;
    this.element.dataset.way = name;
    this.label.textContent = this.way.label;
    this.hint.textContent = this.way.hint;
    this.button.textContent = this.way.button;
    this.tabs.querySelector(`[value=${name}]`).checked = true;
    fill(this.outcome);
  }

  async post() {
    const { way, draft } = this;
    const text = this.text.value;
    if (!text.trim()) return this.complain(say('Escriba algo antes de enviarlo.', 'Write something before sending it.'));
    this.button.disabled = true;
    try {
      await send(`tickets/${this.number}/${way.path}`, { text }, this.deed.keyFor([way.path, text]));
      draft.forget();
      if (this.way === way) this.clear(way, text);
      await this.posted();
    } catch (problem) {
      this.complain(problem.message);
    } finally {
      this.button.disabled = false;
    }
  }

  clear(way, text) {
    if (this.text.value === text) this.text.value = '';
    else this.draft.text = this.text.value;
    this.deed.done();
    fill(this.outcome, h('p.mesa-done', {}, way.sent));
  }

  complain(words) {
    fill(this.outcome, h('p.mesa-problem', { role: 'alert' }, words));
    this.text.focus();
  }
}
