import { put, read, remove } from './desk.js';
import { fill, h } from './dom.js';
import { sayProblem } from './facts.js';
import { say } from './language.js';

/** Who is told of the ticket's progress, and the button to be one of them. */
export class Watchers {
  constructor(number, person, readOnly) {
    this.number = number;
    this.person = person;
    this.names = h('ul.mesa-names');
    this.problem = h('div');
    this.button = h('button.btn.btn-default.btn-sm', { type: 'button', onclick: () => this.change() });
    this.button.hidden = true;
    this.element = h('div', {}, this.names, readOnly ? null : this.button, this.problem);
  }

  async refresh() {
    const watchers = await read(`tickets/${this.number}/watchers`);
    this.watching = watchers.some(({ id }) => id === this.person.id);
    this.button.textContent = this.watching
      ? say('Dejar de observar', 'Stop watching')
      : say('Observar', 'Watch');
    this.button.hidden = false;
    const nobody = h('li.mesa-nothing', {}, say('Nadie lo observa.', 'Nobody watches it.'));
    fill(this.names, watchers.length ? watchers.map(({ name }) => h('li', {}, name)) : nobody);
  }

  async change() {
    try {
      const me = `tickets/${this.number}/watchers/me`;
      await (this.watching ? remove(me) : put(me));
      fill(this.problem);
      await this.refresh();
    } catch (problem) {
      sayProblem(this.problem, problem);
    }
  }
}
