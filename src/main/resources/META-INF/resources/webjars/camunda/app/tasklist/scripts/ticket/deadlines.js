import { read } from './desk.js';
import { fill, h } from './dom.js';
import { sayProblem } from './facts.js';
import { say } from './language.js';

/** What is promised for a ticket until when: how each target stands in words, its bar, and how it was counted. */
export class Deadlines {
  constructor(number) {
    this.number = number;
    this.element = h('section.mesa-part.mesa-deadlines', { 'aria-label': title, hidden: true });
    this.list = h('ul');
    this.element.append(h('h4.mesa-title', {}, title), this.list);
  }

  /** Asks how the targets stand; without a service level nothing is shown. */
  async refresh() {
    if (this.list.contains(document.activeElement)) return;
    try {
      const { targets } = await read(`tickets/${this.number}/clock`);
      const shown = targets.filter(isWorthShowing);
      const open = this.opened();
      this.element.hidden = shown.length === 0;
      fill(this.list, shown.map((target) => deadline(target, open)));
    } catch (problem) {
      this.element.hidden = false;
      sayProblem(this.list, problem);
    }
  }

  opened() {
    return new Set([...this.list.querySelectorAll('details[open]')].map((details) => details.dataset.target));
  }
}

const title = say('Plazos', 'Deadlines');

const over = ['MET', 'MISSED', 'DROPPED'];

/** What is over is only told of what the requester was promised once; news and inner targets just end. */
const isWorthShowing = ({ target, standing }) =>
  !over.includes(standing) || ['RESPONSE', 'RESOLUTION'].includes(target);

function deadline(target, open) {
  const place = [target.target, target.party?.id].join();
  return h(
    'li.mesa-deadline',
    { 'data-standing': target.standing },
    h('p.mesa-deadline-head', {}, h('strong', {}, target.name), h('span.mesa-chip', {}, target.label)),
    h('p', {}, target.text),
    over.includes(target.standing) ? null : bar(target),
    h(
      'details',
      { 'data-target': place, open: open.has(place) },
      h('summary', {}, say('Cómo se contó', 'How it was counted'), h('span.mesa-hidden', {}, ` ${target.name}`)),
      h('p.mesa-about', {}, [target.serviceLevel, target.calendar.name].filter(Boolean).join(' · ')),
      h('ol', {}, target.explanation.map(line)),
    ),
  );
}

function bar({ elapsedSeconds, withinSeconds }) {
  const used = withinSeconds ? Math.min(100, Math.floor((elapsedSeconds * 100) / withinSeconds)) : 100;
  return h('meter', { min: 0, max: 100, value: used, 'aria-label': say(`Tiempo usado: ${used} %`, `Time used: ${used} %`) });
}

const line = ({ kind, text, actor }) =>
  h('li', { 'data-kind': kind }, text, actor && h('span.mesa-about', {}, actor));
