// The picker of files (templates/portal/attachments.html): files are taken as soon as they are picked, dropped or
// pasted, one after the other, with progress; a form that is sent meanwhile waits for them.
import { isLogIn, proof } from './proof.js';

const TOO_MUCH = 413;

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};
const say = (text, ...details) => details.reduce((said, detail, n) => said.replace(`{${n}}`, () => detail), text);

/** Sends one file or the wish to take one away; gives the picker's new content, or throws the words for the person. */
const send = (address, body, words, onProgress) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    Object.entries(proof()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(total ? loaded / total : 0));
    request.addEventListener('load', () => {
      if (isLogIn(request.responseURL)) reject(new Error(words.loggedOut));
      else if (request.status === 200) resolve(request.responseText);
      else reject(new Error(request.status === TOO_MUCH ? words.tooLarge : words.failed));
    });
    request.addEventListener('error', () => reject(new Error(words.failed)));
    request.send(body);
  });

const renamed = (file, name) => new File([file], name, { type: file.type });
const isScreenshot = (file) => /^image\.(png|jpe?g|gif)$/.test(file.name);

class Picker {
  constructor(box) {
    this.box = box;
    this.words = box.dataset;
    this.input = box.querySelector('input[type=file]');
    this.answer = box.querySelector('[data-picker-answer]');
    this.progress = box.querySelector('[data-picker-progress]');
    this.status = box.querySelector('[data-picker-status]');
    this.work = Promise.resolve();
    this.running = 0;
    this.clean = true;
    box.classList.add('is-ready');
    box.querySelectorAll('label, [data-picker-ways]').forEach((help) => {
      help.hidden = false;
    });
    this.input.addEventListener('change', () => this.take([...this.input.files]));
    box.addEventListener('click', (event) => this.removeClicked(event));
    box.closest('form')?.addEventListener('submit', (event) => this.holdUntilDone(event));
  }

  take(files) {
    if (files.length === 0) return;
    this.answer.querySelector('.refusals')?.remove();
    this.clean = true;
    files.forEach((file) => this.queue(file));
    this.input.value = '';
  }

  queue(file) {
    if (file.size > Number(this.words.largest)) {
      this.refuse([say(this.words.tooLarge, file.name)]);
      return;
    }
    const bar = element('progress', { max: 1, value: 0, ariaLabel: say(this.words.uploading, file.name) });
    const row = element('li', {}, element('span', { className: 'picked-name', textContent: file.name }), bar);
    this.progress.append(row);
    this.progress.hidden = false;
    this.running += 1;
    this.work = this.work.then(() => this.upload(file, row, bar));
  }

  async upload(file, row, bar) {
    const body = new FormData();
    body.append('files', file);
    try {
      const answer = await send(this.words.address, body, this.words, (part) => {
        bar.value = part;
      });
      row.remove();
      if (this.show(answer)) this.status.textContent = say(this.words.added, file.name);
    } catch (problem) {
      this.offerAgain(file, row, bar, say(problem.message, file.name));
    }
    this.running -= 1;
    this.progress.hidden = this.progress.childElementCount === 0;
  }

  offerAgain(file, row, bar, problem) {
    this.clean = false;
    bar.remove();
    const button = (text, act) =>
      element('button', { type: 'button', className: 'btn btn-sm btn-outline-primary', textContent: text, onclick: act });
    const leave = () => {
      row.remove();
      this.progress.hidden = this.progress.childElementCount === 0;
      this.input.focus();
    };
    row.append(
      element('p', { className: 'refusals', role: 'alert', textContent: problem }),
      button(this.words.retry, () => {
        leave();
        this.take([file]);
      }),
      button(this.words.giveUp, leave),
    );
  }

  /** Shows what the server says is picked now; refusals of files before stay in sight. Whether all is well. */
  show(answer) {
    const fresh = new DOMParser().parseFromString(answer, 'text/html').body;
    const refused = [...fresh.querySelectorAll('.refusals p')].map((line) => line.textContent);
    fresh.querySelector('.refusals')?.remove();
    const before = this.answer.querySelector('.refusals');
    this.answer.replaceChildren(...(before ? [before] : []), ...fresh.childNodes);
    if (refused.length > 0) this.refuse(refused);
    return refused.length === 0;
  }

  refuse(lines) {
    this.clean = false;
    const before = this.answer.querySelector('.refusals');
    const box = before ?? element('div', { className: 'refusals', role: 'alert' });
    if (!before) this.answer.prepend(box);
    box.append(...lines.map((line) => element('p', { textContent: line })));
  }

  removeClicked(event) {
    const button = event.target.closest('[data-picker-remove]');
    if (!button) return;
    event.preventDefault();
    this.work = this.work.then(() => this.remove(button.formAction, button.dataset.name));
  }

  async remove(address, name) {
    try {
      this.show(await send(address, new FormData(), this.words));
      this.status.textContent = say(this.words.removed, name);
      this.input.focus();
    } catch (problem) {
      this.refuse([say(problem.message, name)]);
    }
  }

  async holdUntilDone(event) {
    if (this.running === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter, target } = event;
    this.status.textContent = this.words.waiting;
    await this.work;
    if (this.clean) target.requestSubmit(submitter);
    else this.input.focus();
  }
}

const pickers = [...document.querySelectorAll('[data-picker]')].map((box) => new Picker(box));
const nearest = (place) => {
  const form = place?.closest?.('form');
  return pickers.find(({ box }) => form?.contains(box)) ?? pickers[0];
};
const bringsFiles = (event) => event.dataTransfer?.types.includes('Files');
const mark = (marked) => pickers.forEach(({ box }) => box.classList.toggle('is-over', box === marked));

if (pickers.length > 0) {
  document.addEventListener('dragover', (event) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    mark(nearest(event.target).box);
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) mark(null);
  });
  document.addEventListener('drop', (event) => {
    mark(null);
    if (!bringsFiles(event)) return;
    event.preventDefault();
    nearest(event.target).take([...event.dataTransfer.files]);
  });
  document.addEventListener('paste', (event) => {
    const { files, types } = event.clipboardData;
    if (files.length === 0 || types.includes('text/plain')) return; // a cell of a spreadsheet is pasted as its text
    event.preventDefault();
    const picker = nearest(document.activeElement);
    const time = new Date().toTimeString().slice(0, 8).replaceAll(':', '');
    const name = (file) => `${picker.words.pasted}-${time}.${file.name.split('.').pop()}`;
    picker.take([...files].map((file) => (isScreenshot(file) ? renamed(file, name(file)) : file)));
  });
}
