import { fill, h, newId } from '../ticket/dom.js';
import { say } from '../ticket/language.js';

/** A line of text with its label, and the place where what is wrong with it is said. */
export const textField = (label, traits = {}) => field(label, h('input.form-control', { type: 'text', ...traits }));

/** A long text. */
export const longField = (label, traits = {}) => field(label, h('textarea.form-control', { rows: 4, ...traits }));

/** One of several; `choices` are pairs of code and words. */
export function choiceField(label, choices, traits = {}) {
  const none = h('option', { value: '' }, say('Elija …', 'Choose …'));
  const select = h('select.form-control', traits, none, choices.map(([code, words]) => h('option', { value: code }, words)));
  return field(label, select);
}

/** One of many, found by typing part of its name. */
export function searchField(label, choices, traits = {}) {
  const list = h('datalist', { id: newId('choices') }, choices.map(([, words]) => h('option', { value: words })));
  const input = h('input.form-control', { type: 'text', list: list.id, autocomplete: 'off', ...traits });
  const made = field(label, input, list);
  return Object.defineProperty(made, 'value', { get: () => codeOf(input.value, choices) });
}

/** The code of the choice that is named so, or of the only one in whose name all typed words stand. */
function codeOf(typed, choices) {
  const plain = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
  const wanted = plain(typed);
  const same = choices.find(([, words]) => plain(words) === wanted);
  const near = choices.filter(([, words]) => wanted.split(/\s+/).every((word) => plain(words).includes(word)));
  return same?.[0] ?? (wanted && near.length === 1 ? near[0][0] : '');
}

function field(label, input, ...more) {
  const id = newId('field');
  input.id = id;
  input.setAttribute('aria-describedby', `${id}-problem`);
  const required = input.required ? h('span', { 'aria-hidden': 'true' }, ' *') : null;
  const problem = h('p.mesa-problem', { id: `${id}-problem`, hidden: true });
  const element = h('div.mesa-field', {}, h('label', { for: id }, label, required), input, more, problem);
  const complain = (words) => {
    fill(problem, words ?? '');
    problem.hidden = !words;
    if (words) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  };
  input.addEventListener('input', () => complain());
  const made = { element, input, complain };
  return Object.defineProperty(made, 'value', { get: () => input.value.trim() || null, configurable: true });
}
