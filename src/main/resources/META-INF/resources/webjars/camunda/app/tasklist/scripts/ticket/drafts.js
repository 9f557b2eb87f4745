const prefix = 'mesa.draft.';
const month = 30 * 86_400_000;

/**
 * What somebody has typed and not sent yet: kept in the browser per person, ticket and purpose, so that it survives an
 * error, another task, a reload and the end of the session. Forgotten when sent, or after a month.
 */
export class Draft {
  constructor(person, ticket, purpose) {
    this.place = `${prefix}${person}.${ticket}.${purpose}`;
  }

  get text() {
    return stored(this.place)?.text ?? '';
  }

  set text(text) {
    if (text) keep(this.place, { text, at: Date.now() });
    else this.forget();
  }

  forget() {
    try {
      localStorage.removeItem(this.place);
    } catch {
      // a browser that keeps nothing has nothing to forget
    }
  }
}

function stored(place) {
  try {
    return JSON.parse(localStorage.getItem(place));
  } catch {
    return null;
  }
}

function keep(place, draft) {
  try {
    localStorage.setItem(place, JSON.stringify(draft));
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
