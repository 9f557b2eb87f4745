import { read } from '../ticket/desk.js';
import { fill, h } from '../ticket/dom.js';
import { requester } from '../ticket/facts.js';
import { labels } from '../ticket/labels.js';
import { say } from '../ticket/language.js';
import { ticketList } from '../ticket/earlier-tickets.js';
import { textField } from './fields.js';
import { PersonFinder } from './person-finder.js';

const final = new Set(['CLOSED', 'CANCELLED', 'REJECTED']);

/** Who calls: found in the desk's directory, or registered with what they say of themselves (A8). */
export class Caller {
  constructor(agent) {
    this.agent = agent;
    this.finder = new PersonFinder({
      chosen: (person) => this.choose(person),
      unknown: (typed) => this.register(typed),
    });
    this.fields = {
      name: textField(say('Nombre completo', 'Full name'), { required: true, maxlength: 200 }),
      unit: textField(say('Área o departamento', 'Unit or department'), { maxlength: 200 }),
      email: textField(say('Correo electrónico', 'E-mail'), { required: true, type: 'email', maxlength: 254 }),
      phone: textField(say('Teléfono', 'Phone'), { type: 'tel', maxlength: 40 }),
    };
    this.card = h('div');
    this.open = h('div');
    this.gaps = h('div.mesa-two');
    this.problem = h('p.mesa-problem', { role: 'alert', hidden: true });
    this.element = h('div', {}, this.finder.element, this.card, this.gaps, this.problem, this.open);
  }

  choose(person) {
    this.person = person;
    this.say('');
    fill(this.card, requester({ ...person, registered: true }), this.change());
    const missing = ['unit', 'phone'].filter((name) => !person[name]);
    missing.forEach((name) => (this.fields[name].input.value = ''));
    fill(this.gaps, missing.map((name) => this.fields[name].element));
    this.finder.element.hidden = true;
    this.showOpen(person);
  }

  register(typed) {
    this.person = null;
    this.registering = true;
    this.say('');
    const start = typed.includes('@') ? 'email' : 'name';
    this.fields[start].input.value ||= typed;
    fill(this.card, h('p', {}, h('strong', {}, say('Persona nueva', 'New person')), ' ', this.change()));
    fill(this.gaps, Object.values(this.fields).map(({ element }) => element));
    fill(this.open);
    this.finder.element.hidden = true;
    this.fields[start === 'name' ? 'unit' : 'name'].input.focus();
  }

  change() {
    const back = () => {
      this.person = null;
      this.registering = false;
      [this.card, this.gaps, this.open].forEach((place) => fill(place));
      this.finder.element.hidden = false;
      this.finder.field.focus();
    };
    return h('button.btn.btn-link.mesa-plain', { type: 'button', onclick: back }, say('Buscar a otra persona', 'Find somebody else'));
  }

  /** Tickets of the caller that are not finished: maybe this call is about one of them. */
  async showOpen(person) {
    fill(this.open);
    try {
      const [tickets, label] = await Promise.all([read(`tickets?requester=${encodeURIComponent(person.id)}&limit=20`), labels()]);
      const open = tickets.filter(({ status }) => !final.has(status)).slice(0, 5);
      if (this.person !== person || !open.length) return;
      const title = say('Ya tiene tickets abiertos; ¿la llamada es por uno de ellos?', 'There are open tickets; is the call about one of them?');
      fill(this.open, h('div.mesa-already', {}, h('p', {}, h('strong', {}, title)), ticketList(open, this.agent, label)));
    } catch (problem) {
      fill(this.open, h('p.mesa-problem', {}, problem.message));
    }
  }

  /** What the desk is told of the caller; null when nobody is named yet. */
  get value() {
    const { name, unit, email, phone } = this.fields;
    const typed = { name: name.value, unit: unit.value, email: email.value, phone: phone.value };
    if (this.registering) return typed;
    if (!this.person) return null;
    const known = this.person;
    return { name: known.name, email: known.email, unit: known.unit || typed.unit, phone: known.phone || typed.phone };
  }

  say(problem) {
    this.problem.textContent = problem;
    this.problem.hidden = !problem;
  }

  clear() {
    Object.values(this.fields).forEach((field) => (field.input.value = ''));
  }
}
