import { read } from '../ticket/desk.js';
import { fill, h, newId } from '../ticket/dom.js';
import { say } from '../ticket/language.js';

const pause = 200;

/**
 * A field that finds people while a name or a mail address is typed, worked with arrows and Enter as well as with the
 * mouse. `chosen` hears the person; `unknown` hears what was typed when the person is to be registered.
 */
export class PersonFinder {
  constructor({ chosen, unknown }) {
    this.chosen = chosen;
    this.unknown = unknown;
    this.people = [];
    const id = newId('person');
    this.list = h('ul.mesa-choices', { id: `${id}-list`, role: 'listbox', 'aria-label': say('Personas', 'People') });
    this.field = h('input.form-control', {
      id,
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-controls': this.list.id,
      placeholder: say('Escriba el nombre o el correo', 'Type the name or the mail address'),
    });
    this.news = h('p.mesa-hint', { 'aria-live': 'polite' });
    this.list.hidden = true;
    this.element = h(
      'div.mesa-finder',
      {},
      h('label', { for: id }, say('¿Quién llama?', 'Who is calling?')),
      this.field,
      this.list,
      this.news,
    );
    this.listen();
  }

  listen() {
    this.field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.find(), pause);
    });
    this.field.addEventListener('keydown', (event) => this.key(event));
    this.field.addEventListener('blur', () => setTimeout(() => this.close(), 150));
  }

  async find() {
    const words = this.field.value.trim();
    if (words.length < 2) return this.close();
    try {
      const people = await read(`people?q=${encodeURIComponent(words)}&limit=8`);
      if (words !== this.field.value.trim()) return;
      this.people = people;
      this.open();
    } catch (problem) {
      this.close();
      this.news.textContent = problem.message;
    }
  }

  open() {
    this.active = -1;
    const register = h('strong', {}, say('No está en la lista: registrar a la persona', 'Not in the list: register the person'));
    const options = [...this.people.map((person) => [named(person), () => this.take(person)]), [register, () => this.register()]];
    fill(this.list, options.map(([words, take], at) => this.option(words, take, at)));
    this.list.hidden = false;
    this.field.setAttribute('aria-expanded', 'true');
    this.news.textContent = this.people.length
      ? say(`${this.people.length} encontradas`, `${this.people.length} found`)
      : say('No se encontró a nadie.', 'Nobody was found.');
  }

  option(words, take, at) {
    const option = h('li', { id: `${this.list.id}-${at}`, role: 'option', 'aria-selected': 'false' }, words);
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', take);
    return option;
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !this.list.hidden) this.move(step);
    else if (event.key === 'Enter' && !this.list.hidden) this.list.children[Math.max(this.active, 0)]?.click();
    else if (event.key === 'Escape' && !this.list.hidden) this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  move(step) {
    const options = [...this.list.children];
    this.active = (this.active + step + options.length) % options.length;
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === this.active)));
    this.field.setAttribute('aria-activedescendant', options[this.active].id);
    options[this.active].scrollIntoView({ block: 'nearest' });
  }

  close() {
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.field.setAttribute('aria-expanded', 'false');
    this.field.removeAttribute('aria-activedescendant');
  }

  take(person) {
    this.close();
    this.chosen(person);
  }

  register() {
    this.close();
    this.unknown(this.field.value.trim());
  }
}

const named = (person) => [
  h('span', {}, person.name),
  h('span.mesa-about', {}, [person.email, person.unit, person.organisation?.name].filter(Boolean).join(' · ')),
];
