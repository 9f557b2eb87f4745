import { read } from './desk.js';

const base = document.querySelector('base');
const engine = () => `${base.getAttribute('engine-api')}engine/default/`;

let asked;

/** The person in front of Tasklist. */
export function whoIsHere() {
  asked ??= read('me').catch((problem) => {
    asked = undefined;
    throw problem;
  });
  return asked;
}

/** The task that Tasklist's address names, or null. */
export const taskInAddress = () => new URLSearchParams(location.hash.split('?')[1]).get('task');

const csrf = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '';

/** Whether the person may start that process. */
export async function mayStart(process) {
  const query = `process-definition/count?key=${process}&latest=true&startablePermissionCheck=true`;
  const answer = await fetch(engine() + query, { headers: { Accept: 'application/json' } }).catch(() => null);
  return answer?.ok ? (await answer.json()).count > 0 : false;
}

/** Starts "Register phone call" for that number; whether the engine took it. The ticket exists in any case. */
export async function startCallProcess(number, mine) {
  const body = { businessKey: number, variables: { mine: { value: mine, type: 'Boolean' } } };
  const answer = await fetch(`${engine()}process-definition/key/RegisterPhoneCall/start`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrf() },
    body: JSON.stringify(body),
  }).catch(() => null);
  return answer?.ok ?? false;
}

/** The task of that ticket which the person may see, or undefined. */
export async function taskOf(number) {
  const query = `task?processInstanceBusinessKey=${encodeURIComponent(number)}`;
  const answer = await fetch(engine() + query, { headers: { Accept: 'application/json' } }).catch(() => null);
  return answer?.ok ? (await answer.json())[0] : undefined;
}

/** Closes Tasklist's window for starting processes. */
export const closeWindowOf = (element) =>
  [...(element.closest('.modal-content')?.querySelectorAll('.modal-footer button') ?? [])]
    .find((button) => button.getAttribute('ng-click') === '$dismiss()' && button.offsetParent)
    ?.click();
