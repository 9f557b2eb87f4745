import { put, read, remove } from './desk.js';

const prefix = 'mesa.unsaved.';
const month = 30 * 86_400_000;
const pause = 700;
const drafts = new Map();

/** The one draft of a person at a place, such as `reply:INC-100067`, however often the place is drawn anew. */
export function draftAt(person, place) {
  const key = `${person}.${place}`;
  if (!drafts.has(key)) drafts.set(key, new Draft(key, place));
  return drafts.get(key);
}

/**
 * What somebody has typed and not sent yet: kept at the desk, so that it survives an error, another task, a colleague's
 * claim, a reload and another browser. Until the desk has it, as when the session has ended, this browser keeps it.
 */
class Draft {
  constructor(key, place) {
    this.unsaved = prefix + key;
    this.path = `drafts/${encodeURIComponent(place)}`;
    this.typed = '';
    this.changes = 0;
    this.last = Promise.resolve();
  }

  get text() {
    return this.typed;
  }

  set text(text) {
    this.typed = text;
    this.changes += 1;
    store(this.unsaved, { text, at: Date.now() });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pause);
  }

  /** Gets what was kept. What this browser could not hand over yet counts if it is newer. */
  async recall() {
    const { changes } = this;
    await this.last;
    const { fields, savedAt } = await read(this.path);
    if (this.timer || this.changes !== changes) return; // somebody types already
    const left = stored(this.unsaved);
    if (left?.at > (savedAt ? Date.parse(savedAt) : 0)) this.text = left.text;
    else this.typed = fields.words ?? '';
  }

  forget() {
    this.typed = '';
    this.changes += 1;
    this.isSaved();
    this.inTurn(() => remove(this.path));
  }

  save() {
    this.timer = undefined;
    const text = this.typed;
    this.inTurn(async () => {
      await put(this.path, { fields: { words: text } });
      if (this.typed === text && !this.timer) this.isSaved();
    });
  }

  isSaved() {
    clearTimeout(this.timer);
    this.timer = undefined;
    store(this.unsaved, null);
  }

  /** One after the other, so that nothing older comes in behind. What fails stays in this browser. */
  inTurn(deed) {
    this.last = this.last.then(deed).catch((problem) => console.warn('Mesa:', problem.message));
  }
}

function stored(place) {
  try {
    return JSON.parse(localStorage.getItem(place));
  } catch {
    return null;
  }
}

function store(place, draft) {
  try {
    if (draft) localStorage.setItem(place, JSON.stringify(draft));
    else localStorage.removeItem(place);
  } catch {
    // full or switched off: the text is still in its field
  }
}

try {
  Object.keys(localStorage)
    .filter((place) => place.startsWith(prefix) && !(stored(place)?.at > Date.now() - month))
    .forEach((place) => localStorage.removeItem(place));
} catch {
  // a browser that keeps nothing
}
