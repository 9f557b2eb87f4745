import { read } from './desk.js';
import { fill, h } from './dom.js';
import { moment, sayProblem } from './facts.js';
import { say } from './language.js';

const page = 30;

/** Who or which rule did what, newest first. */
export async function showTimeline(number, place) {
  const lines = h('ol.mesa-timeline');
  const more = h('button.btn.btn-link.btn-sm', { type: 'button' }, say('Mostrar más', 'Show more'));
  const problem = h('div');
  let oldest;
  const readOn = async () => {
    try {
      const before = oldest === undefined ? '' : `&before=${oldest}`;
      const entries = await read(`tickets/${number}/timeline?limit=${page}${before}`);
      oldest = entries.at(-1)?.id;
      more.hidden = entries.length < page;
      lines.append(...entries.map(line));
      fill(problem);
    } catch (refusal) {
      sayProblem(problem, refusal);
    }
  };
  more.addEventListener('click', readOn);
  more.hidden = true;
  fill(place, lines, problem, more);
  await readOn();
}

const line = (entry) =>
  h('li', {}, moment(entry.at), ' ', h('strong', {}, entry.actor.name), ': ', h('span', {}, entry.text));
