import { language, say } from './language.js';

/** The desk said no, or did not answer; `message` and `fields` are in the person's language. */
export class Refusal extends Error {
  constructor(status, message, fields = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
}

const camunda = document.querySelector('base').getAttribute('app-root');
const base = new URL(`${camunda.replace(/\/camunda$/, '')}/api/v1/`, document.baseURI);

/** The address of something at the desk. */
export const address = (path) => new URL(path, base).href;

/** What the desk knows under that address. */
export const read = (path) => ask('GET', path);

/** Sends something; with a `key`, sending it again after a broken connection does it only once. */
export const send = (path, body, key) => ask('POST', path, body, key);

export const put = (path, body) => ask('PUT', path, body);

export const remove = (path) => ask('DELETE', path);

async function ask(method, path, body, key) {
  const headers = { ...identity(method), ...(key && { 'Idempotency-Key': key }) };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const answer = await fetch(address(path), {
    method,
    headers,
    credentials: 'same-origin',
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw noAnswer();
  });
  const text = await answer.text();
  if (!answer.ok) throw refusal(answer.status, text);
  return text ? JSON.parse(text) : null;
}

/** Sends a file; `progress` hears the part that has arrived, from 0 to 1. */
export function upload(path, file, name, progress) {
  const form = new FormData();
  form.append('file', file, name);
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(path));
    for (const [header, value] of Object.entries(identity('POST'))) request.setRequestHeader(header, value);
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onerror = () => failed(noAnswer());
    request.onload = () =>
      request.status < 300 ? done(JSON.parse(request.responseText)) : failed(refusal(request.status, request.responseText));
    request.send(form);
  });
}

/** Names each deed, so that the same content sent again, after an answer got lost, is done only once. */
export class Deed {
  keyFor(content) {
    const now = JSON.stringify(content);
    if (this.content !== now) Object.assign(this, { content: now, key: newKey() });
    return this.key;
  }

  /** It is done; the same content again is another deed. */
  done() {
    this.content = undefined;
  }
}

const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

function identity(method) {
  const headers = { Accept: 'application/json, application/problem+json', 'Accept-Language': language };
  const token = document.cookie.match(/(?:^|; )MESA-XSRF=([^;]*)/);
  if (method !== 'GET' && token) headers['X-MESA-XSRF'] = decodeURIComponent(token[1]);
  return headers;
}

function refusal(status, text) {
  const problem = asProblem(text);
  const fields = Object.fromEntries((problem.errors ?? []).map(({ field, message }) => [field, message]));
  const said = Object.values(fields).join(' ') || problem.detail;
  return new Refusal(status, status === 401 ? sessionOver : said || unknown(status), fields);
}

function asProblem(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

const noAnswer = () =>
  new Refusal(
    0,
    say(
      'No hay conexión con la mesa de ayuda. Lo que escribió sigue aquí; intente de nuevo.',
      'The help desk cannot be reached. What you typed is still here; try again.',
    ),
  );

const sessionOver = say(
  'Su sesión terminó. Inicie sesión en otra pestaña y vuelva a intentar; lo que escribió sigue aquí.',
  'Your session has ended. Log in in another tab and try again; what you typed is still here.',
);

const unknown = (status) =>
  say(
    `La mesa de ayuda no pudo hacerlo (error ${status}). Lo que escribió sigue aquí; intente de nuevo.`,
    `The help desk could not do it (error ${status}). What you typed is still here; try again.`,
  );
