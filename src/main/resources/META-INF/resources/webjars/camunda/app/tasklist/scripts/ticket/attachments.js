import { address, read, upload } from './desk.js';
import { fill, h, newId } from './dom.js';
import { lock, moment } from './facts.js';
import { say, sizeOf } from './language.js';

/** The files of a ticket, and every way to add one: picked, dropped, pasted. */
export class Attachments {
  constructor(number, { readOnly = false, added = () => {} } = {}) {
    this.number = number;
    this.added = added;
    this.files = h('ul.mesa-files');
    this.uploads = h('ul.mesa-uploads', { 'aria-live': 'polite' });
    this.element = h('div', {}, this.files, this.uploads, readOnly ? null : this.picker());
  }

  picker() {
    const id = newId('file');
    const input = h('input.mesa-hidden', { type: 'file', id, multiple: true });
    input.addEventListener('change', () => {
      this.addAll([...input.files]);
      input.value = '';
    });
    const label = h('label.btn.btn-default.btn-sm', { for: id }, say('Agregar archivo', 'Add a file'));
    const hint = say('o arrástrelo aquí, o pegue una captura', 'or drop it here, or paste a screenshot');
    return h('p.mesa-add', {}, input, label, ' ', h('span.mesa-hint', {}, hint));
  }

  async refresh() {
    const files = await read(`tickets/${this.number}/attachments`);
    const known = files.map(({ id }) => id).join();
    if (known === this.known) return;
    this.known = known;
    const nothing = h('li.mesa-nothing', {}, say('No hay archivos.', 'There are no files.'));
    fill(this.files, files.length ? files.map((file) => this.line(file)) : nothing);
  }

  line(file) {
    const at = address(`tickets/${this.number}/attachments/${file.id}`);
    return h(
      'li.mesa-file',
      {},
      file.previewable ? thumbnail(file, `${at}?preview=true`) : null,
      h(
        'span',
        {},
        h('a', { href: at, download: file.fileName }, file.fileName),
        h(
          'span.mesa-about',
          {},
          file.internal ? [lock(), ' '] : null,
          `${sizeOf(file.size)} · ${file.addedBy.name} · `,
          moment(file.addedAt),
        ),
      ),
    );
  }

  /** Takes files that were dropped on `place` or pasted while it has the focus. */
  takeFrom(place) {
    place.addEventListener('paste', (event) => {
      if (event.clipboardData.files.length === 0) return;
      event.preventDefault();
      this.addAll([...event.clipboardData.files]);
    });
    place.addEventListener('dragover', (event) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      place.classList.add('mesa-dropping');
    });
    place.addEventListener('dragleave', (event) => {
      if (!place.contains(event.relatedTarget)) place.classList.remove('mesa-dropping');
    });
    place.addEventListener('drop', (event) => {
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      place.classList.remove('mesa-dropping');
      this.addAll([...event.dataTransfer.files]);
    });
  }

  async addAll(files) {
    for (const file of files) await this.add(file);
  }

  async add(file) {
    const name = nameOf(file);
    const progress = h('progress', { max: 1, value: 0, 'aria-label': name });
    const line = h('li.mesa-upload', {}, `${name} `, progress);
    this.uploads.append(line);
    try {
      await upload(`tickets/${this.number}/attachments`, file, name, (part) => (progress.value = part));
      line.remove();
      await this.refresh();
      await this.added();
    } catch (problem) {
      this.refused(line, file, name, problem);
    }
  }

  refused(line, file, name, problem) {
    const gone = () => line.remove();
    const again = () => {
      gone();
      this.add(file);
    };
    fill(
      line,
      h('p.mesa-problem', { role: 'alert' }, h('strong', {}, name), `: ${problem.message}`),
      [0, 401, 503].includes(problem.status) ? button(say('Reintentar', 'Try again'), again) : null,
      button(say('Quitar', 'Dismiss'), gone),
    );
  }
}

const button = (words, onclick) => h('button.btn.btn-link.btn-sm', { type: 'button', onclick }, words);

/** A pasted screenshot has no name of its own that says anything. */
function nameOf(file) {
  if (file.name && file.name !== 'image.png') return file.name;
  const taken = new Date().toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '-');
  return `${say('captura', 'screenshot')} ${taken}.png`;
}

function thumbnail(file, source) {
  const small = h('img', { src: source, alt: '', loading: 'lazy' });
  const show = say(`Ver ${file.fileName}`, `Show ${file.fileName}`);
  const open = () => inFull(file, source);
  return h('button.mesa-thumbnail', { type: 'button', 'aria-label': show, title: show, onclick: open }, small);
}

function inFull(file, source) {
  const close = h('button.btn.btn-default', { type: 'button', onclick: () => dialog.close() }, say('Cerrar', 'Close'));
  const dialog = h(
    'dialog.mesa-dialog',
    { 'aria-label': file.fileName, onclose: () => dialog.remove() },
    h('p.mesa-dialog-head', {}, h('strong', {}, file.fileName), close),
    h('img', { src: source, alt: file.fileName }),
  );
  document.body.append(dialog);
  dialog.showModal();
}
