import { Deed, read, send } from '../ticket/desk.js';
import { draftAt } from '../ticket/drafts.js';
import { fill, h } from '../ticket/dom.js';
import { choices } from '../ticket/labels.js';
import { say } from '../ticket/language.js';
import { startCallProcess, whoIsHere } from '../ticket/tasklist.js';
import { Caller } from './caller.js';
import { choiceField, longField, searchField, textField } from './fields.js';
import { showRegistered } from './registered.js';

const missing = say('Falta este dato.', 'This is missing.');

/**
 * The start form of "Register phone call" (A7, A8): opens the ticket over the desk's API, so that nothing that was said
 * gets into the engine's tables and each refusal stands at its field; the process only learns the number.
 */
export class PhoneCall extends HTMLElement {
  async connectedCallback() {
    if (this.fields) return;
    this.lang = say('es', 'en');
    this.classList.add('mesa-phone');
    await this.begin();
  }

  async begin() {
    fill(this, say('Cargando …', 'Loading …'));
    try {
      const [agent, desk, services, types, urgencies, meanings, impacts] = await Promise.all([
        whoIsHere(),
        read('desk'),
        read('services'),
        ...['type', 'urgency', 'urgency-meaning', 'impact'].map(choices),
      ]);
      this.services = services;
      this.caller = new Caller(agent);
      this.draft = draftAt(agent.username, 'phone-call');
      await this.draft.recall();
      this.deed = new Deed();
      this.fields = this.makeFields({ services, types, urgencies, meanings: new Map(meanings), impacts });
      this.lay(desk);
      this.recall();
    } catch (problem) {
      const again = h('button.btn.btn-default', { type: 'button', onclick: () => this.begin() });
      again.textContent = say('Intentar de nuevo', 'Try again');
      fill(this, h('p.mesa-problem', { role: 'alert' }, problem.message), again);
    }
  }

  makeFields({ services, types, urgencies, meanings, impacts }) {
    const urgency = urgencies.map(([code, words]) => [code, `${words}: ${meanings.get(code) ?? ''}`]);
    const fields = {
      type: choiceField(say('Tipo', 'Type'), types, { required: true }),
      service: searchField(say('Servicio', 'Service'), services.map(({ id, name }) => [id, name]), {
        required: true,
        placeholder: say('Escriba parte del nombre', 'Type part of the name'),
      }),
      category: choiceField(say('Categoría', 'Category'), []),
      subject: textField(say('Asunto', 'Subject'), { required: true, maxlength: 200 }),
      description: longField(say('Detalle: qué pasa, dónde, desde cuándo', 'Detail: what happens, where, since when'), { required: true }),
      urgency: choiceField(say('Urgencia', 'Urgency'), urgency, { required: true }),
      impact: choiceField(say('Impacto', 'Impact'), impacts),
    };
    fields.type.input.value = 'INCIDENT';
    fields.service.input.addEventListener('input', () => this.offerCategories());
    return fields;
  }

  offerCategories() {
    const { category, service } = this.fields;
    const offered = this.services.find(({ id }) => id === service.value)?.categories ?? [];
    const [none] = category.input.options;
    fill(category.input, none, offered.map(({ id, name }) => h('option', { value: id }, name)));
    category.element.hidden = offered.length === 0;
  }

  lay(desk) {
    const { type, service, category, subject, description, urgency, impact } = this.fields;
    this.mine = h('input', { type: 'checkbox', checked: true });
    this.outcome = h('div', { 'aria-live': 'assertive' });
    this.button = h('button.btn.btn-primary', { type: 'button', onclick: () => this.open() });
    this.button.textContent = say('Abrir el ticket', 'Open the ticket');
    fill(
      this,
      deskLine(desk),
      group(say('Quien llama', 'Caller'), this.caller.element),
      group(
        say('El caso', 'The case'),
        subject.element,
        description.element,
        h('div.mesa-two', {}, type.element, service.element, category.element, urgency.element, impact.element),
      ),
      h('p', {}, h('label.mesa-check', {}, this.mine, ' ', say('Lo atiendo yo ahora', 'I work on it now'))),
      this.outcome,
      h('p', {}, this.button),
    );
    this.offerCategories();
    this.addEventListener('input', () => this.remember());
  }

  /** Opens the ticket, tells the process, and shows the number. What is wrong is said at its field; all stays typed. */
  async open() {
    if (this.busy || !this.complete()) return;
    this.busy = this.button.disabled = true;
    fill(this.outcome);
    try {
      const asked = this.asked();
      const ticket = await send('tickets', asked, this.deed.keyFor(asked));
      const handed = await startCallProcess(ticket.number, this.mine.checked);
      this.draft.forget();
      await showRegistered(this, ticket, handed, () => this.again());
    } catch (problem) {
      this.refused(problem);
    } finally {
      this.busy = this.button.disabled = false;
    }
  }

  asked() {
    const values = Object.entries(this.fields).map(([name, field]) => [name, field.value || null]);
    return { ...Object.fromEntries(values), requester: this.caller.value, channel: 'PHONE' };
  }

  /** Says at once what is missing, before the desk is asked. */
  complete() {
    const { caller } = this;
    caller.say(caller.value ? '' : say('Elija a la persona que llama o regístrela.', 'Choose the caller or register them.'));
    const fields = [...(caller.registering ? [caller.fields.name, caller.fields.email] : []), ...Object.values(this.fields)];
    const empty = fields.filter(({ input, value }) => input.required && !value);
    empty.forEach((field) => field.complain(field.input.value.trim() ? notOffered : missing));
    if (!caller.value) caller.finder.field.focus();
    else empty[0]?.input.focus();
    return caller.value && empty.length === 0;
  }

  refused(problem) {
    const places = Object.entries(problem.fields ?? {}).map(([name, words]) => [this.placeOf(name), words]);
    places.forEach(([place, words]) => place?.complain(words));
    places.find(([place]) => place)?.[0].input.focus();
    const elsewhere = places.filter(([place]) => !place).map(([, words]) => words);
    const words = places.length ? elsewhere.join(' ') || say('Revise los datos marcados.', 'Check the marked fields.') : problem.message;
    fill(this.outcome, h('p.mesa-problem', { role: 'alert' }, words));
  }

  placeOf(name) {
    const [whose, ofCaller] = name.split('.');
    return ofCaller && whose === 'requester' ? this.caller.fields[ofCaller] : this.fields[name];
  }

  remember() {
    const typed = Object.entries({ ...this.fields, ...this.caller.fields }).map(([name, { input }]) => [name, input.value]);
    this.draft.text = JSON.stringify({ typed, person: this.caller.person, registering: this.caller.registering });
  }

  /** What was typed before the window was closed or the page reloaded. */
  recall() {
    if (!this.draft.text) return;
    const { typed, person, registering } = JSON.parse(this.draft.text);
    const all = { ...this.fields, ...this.caller.fields };
    typed.forEach(([name, value]) => all[name] && name !== 'category' && (all[name].input.value = value));
    this.offerCategories();
    this.fields.category.input.value = Object.fromEntries(typed).category ?? '';
    if (person) this.caller.choose(person);
    else if (registering) this.caller.register('');
  }

  again() {
    this.draft.forget();
    this.begin();
  }
}

const notOffered = say('No hay un servicio con ese nombre; elija uno de la lista.', 'There is no such service; choose one from the list.');

const deskLine = (desk) =>
  h(
    'p.mesa-desk',
    {},
    say('Teléfono de la mesa: ', 'The desk’s phone: '),
    h('strong', {}, desk.phone),
    desk.extension ? [say(', extensión ', ', extension '), h('strong', {}, desk.extension)] : null,
  );

const group = (title, ...content) => h('fieldset.mesa-group', {}, h('legend', {}, title), ...content);
