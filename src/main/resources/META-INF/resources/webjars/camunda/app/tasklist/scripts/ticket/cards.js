import { read } from './desk.js';
import { fill, h } from './dom.js';
import { priorityChip } from './facts.js';
import { labels } from './labels.js';
import { exactly, lasting, say } from './language.js';

let waiting = new Map();

/** Fills a card of the list with its ticket; a task without a ticket keeps the card as it is. */
export function showCard(node, taskId) {
  if (waiting.size === 0) setTimeout(answerAll, 30);
  waiting.set(taskId, [...(waiting.get(taskId) ?? []), node]);
}

/** Asks once for all cards that came up together. */
async function answerAll() {
  const asked = waiting;
  waiting = new Map();
  const query = [...asked.keys()].map((task) => `task=${encodeURIComponent(task)}`).join('&');
  try {
    const [cards, label] = await Promise.all([read(`cards?${query}`), labels()]);
    for (const card of cards) for (const node of asked.get(card.task) ?? []) fill(node, face(card, label));
  } catch (problem) {
    console.warn('Mesa: the cards stay plain', problem);
  }
}

const face = (card, label) =>
  h(
    'div.mesa-card',
    {},
    h('p.mesa-card-top', {}, h('strong.mesa-number', {}, card.number), priorityChip(card.priority, label)),
    h('p.mesa-card-subject', { title: card.subject }, card.subject),
    h(
      'p.mesa-card-foot',
      {},
      h('span.mesa-card-who', {}, card.requester),
      waitingTime(card.waitingSince),
    ),
  );

const waitingTime = (since) =>
  h(
    'time.mesa-card-when',
    { datetime: since, title: say(`Espera desde: ${exactly(since)}`, `Waiting since: ${exactly(since)}`) },
    say(`espera ${lasting(since)}`, `waiting ${lasting(since)}`),
  );
