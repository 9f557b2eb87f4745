// Draws the diagrams of a page (templates/portal/diagram.html) and marks in them what their lists say: done, here, may
// come. bpmn-js draws; this file decides how large, what is in sight, and what the marks are. The drawing scrolls as
// every page does: it takes no wheel (but with Ctrl), no finger and no key away from it.
import { allowingStyles, allowingStylesOfWatermark, placeForMeasuring } from './diagram-styles.js';

const ROOM = { side: 60, above: 50, below: 30 };
const LEGIBLE = 0.85;
const WHOLE = { marked: 0.75, unmarked: 0.6 };
const ZOOM = { step: 1.25, least: 0.2, most: 2 };
const roomy = window.matchMedia('(min-width: 48rem)');
const remembered = { part: 0, open: false, heights: new Map() };
let viewer;

/** The viewer, fetched when the first drawing is looked at. */
const fetchViewer = address =>
  (viewer ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve(window.BpmnJS));
    script.addEventListener('error', reject);
    document.head.append(script);
  }));

const fetchDrawing = async address => {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.text();
};

const words = text => new Set((text ?? '').split(' ').filter(word => word));

/** What a part's list and its data say of each element. */
const marksOf = part => {
  const listed = state =>
    new Set([...part.querySelectorAll(`[data-state="${state}"]`)].map(step => step.dataset.element));
  return {
    done: listed('DONE'),
    here: listed('HERE'),
    passed: words(part.dataset.trail),
    ahead: words(part.dataset.ahead),
    any: 'trail' in part.dataset,
  };
};

/** One drawing in its window. */
class Drawing {
  constructor(part, viewerClass) {
    this.part = part;
    this.window = part.querySelector('.diagram-window');
    placeForMeasuring();
    const font = getComputedStyle(document.body).fontFamily;
    this.viewer = allowingStyles(
      () =>
        new viewerClass({
          container: this.window,
          bpmnRenderer: { defaultFillColor: 'var(--diagram-fill)', defaultStrokeColor: 'var(--diagram-ink)' },
          textRenderer: { defaultStyle: { fontFamily: font }, externalStyle: { fontFamily: font, fontSize: 12 } },
          canvas: { deferUpdate: false },
        }),
    );
    allowingStylesOfWatermark(this.window);
    this.canvas = this.viewer.get('canvas');
    this.scroller = this.canvas.getContainer();
  }

  async draw(xml) {
    await this.viewer.importXML(xml);
    this.bounds = this.canvas.viewbox().inner;
    this.mark(marksOf(this.part));
    this.becomeAPlace();
    const least = this.here.length ? WHOLE.marked : WHOLE.unmarked;
    this.show(this.fitting() < least ? LEGIBLE : this.fitting());
    this.toHere();
  }

  /** A region that scrolls, with a name; what is drawn in it stands in the list, so nobody reads it out twice. */
  becomeAPlace() {
    this.scroller.tabIndex = 0;
    this.scroller.setAttribute('role', 'region');
    this.scroller.setAttribute('aria-label', this.window.dataset.name);
    this.scroller.style.overflowX = 'auto';
    this.scroller.style.overflowY = 'hidden';
    [...this.scroller.children].forEach(child => child.setAttribute('aria-hidden', 'true'));
    this.scroller.addEventListener('wheel', event => this.wheel(event), { passive: false });
    this.scroller.addEventListener('pointerdown', event => this.grab(event));
  }

  fitting() {
    return Math.min(1, this.window.clientWidth / (this.bounds.width + 2 * ROOM.side));
  }

  /** Shows the whole drawing at that scale; what is wider than the window is scrolled to. */
  show(scale) {
    this.scale = Math.min(ZOOM.most, Math.max(Math.min(this.fitting(), LEGIBLE), ZOOM.least, scale));
    const height = (this.bounds.height + ROOM.above + ROOM.below) * this.scale;
    const width = (this.bounds.width + 2 * ROOM.side) * this.scale;
    this.window.style.height = `${height + (width > this.window.clientWidth + 1 ? 16 : 0)}px`;
    remembered.heights.set(this.part.dataset.drawing, this.window.style.height);
    this.canvas.resized();
    const size = this.canvas.getSize();
    this.canvas.viewbox({
      x: this.bounds.x - ROOM.side,
      y: this.bounds.y - ROOM.above,
      width: size.width / this.scale,
      height: size.height / this.scale,
    });
    const svg = this.scroller.querySelector('svg');
    svg.style.width = `${Math.max(width, this.window.clientWidth)}px`;
    svg.style.height = `${height}px`;
    this.scroller.classList.toggle('diagram-movable', width > this.window.clientWidth + 1);
  }

  /** Another scale, with the same place in the middle. */
  zoom(scale, at = this.scroller.clientWidth / 2) {
    const before = this.scale;
    const place = (this.scroller.scrollLeft + at) / before;
    this.show(scale);
    this.scroller.scrollLeft = place * this.scale - at;
  }

  toHere() {
    const [here] = this.here;
    if (here) {
      const middle = (here.x + here.width / 2 - this.bounds.x + ROOM.side) * this.scale;
      this.scroller.scrollLeft = middle + this.besideHere - this.scroller.clientWidth / 2;
    }
  }

  press(button) {
    switch (button) {
      case 'in':
        return this.zoom(this.scale * ZOOM.step);
      case 'out':
        return this.zoom(this.scale / ZOOM.step);
      case 'whole':
        return this.whole();
      default:
        this.show(Math.max(this.scale, LEGIBLE));
        return this.toHere();
    }
  }

  whole() {
    this.scale = this.fitting();
    this.show(this.scale);
    this.scroller.scrollLeft = 0;
  }

  wheel(event) {
    if (event.ctrlKey) {
      event.preventDefault();
      const at = event.clientX - this.scroller.getBoundingClientRect().left;
      this.zoom(event.deltaY < 0 ? this.scale * ZOOM.step : this.scale / ZOOM.step, at);
    }
  }

  /** A mouse may pull the drawing; a finger scrolls it, and the page, by itself. */
  grab(event) {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    const from = event.clientX + this.scroller.scrollLeft;
    const pull = move => (this.scroller.scrollLeft = from - move.clientX);
    const end = () => {
      window.removeEventListener('pointermove', pull);
      window.removeEventListener('pointerup', end);
    };
    window.addEventListener('pointermove', pull);
    window.addEventListener('pointerup', end);
  }

  mark(marks) {
    const shapes = this.viewer.get('elementRegistry');
    this.here = shapes.filter(shape => marks.here.has(shape.id));
    shapes.forEach(shape => {
      const name = this.look(shape, marks);
      if (name) this.paint(shape, name);
      if (shape.labelTarget) this.canvas.addMarker(shape, 'diagram-label');
    });
    shapes.filter(shape => marks.done.has(shape.id)).forEach(shape => this.check(shape));
    this.here.forEach(shape => this.flag(shape));
  }

  look(shape, marks) {
    const id = shape.labelTarget?.id ?? shape.id;
    if (shape.type === 'bpmn:Group') return 'diagram-stage';
    if (!marks.any || !shape.parent) return null;
    if (marks.here.has(id)) return 'diagram-is-here';
    if (marks.passed.has(id)) return 'diagram-passed';
    return marks.ahead.has(id) ? null : 'diagram-rest';
  }

  paint(shape, name) {
    this.canvas.addMarker(shape, name);
    if (shape.waypoints) {
      const line = this.canvas.getGraphics(shape).querySelector('.djs-visual > path');
      ['markerStart', 'markerEnd'].forEach(end => this.paintEnd(line, end, name));
    }
  }

  /** The ends of all lines are shared; a line of another colour needs ends of its own. */
  paintEnd(line, end, name) {
    const shared = /#([^"')]+)/.exec(line?.style[end] ?? '')?.[1];
    const tip = shared && document.getElementById(shared);
    if (tip) {
      const id = `${shared}-${name}`;
      if (!document.getElementById(id)) {
        const own = tip.cloneNode(true);
        own.id = id;
        own.classList.add(name);
        tip.after(own);
      }
      line.style[end] = `url("#${id}")`;
    }
  }

  check(shape) {
    if (!shape.waypoints) this.pin(shape, 'diagram-check', '✓', { top: 0, left: shape.width }, 0.7);
  }

  /** The flag stands above its shape, or else where it hides nothing. */
  flag(shape) {
    const { x, y, width, height } = shape;
    const [wide, high, gap] = [150 / LEGIBLE, 34 / LEGIBLE, 12 / LEGIBLE];
    const places = [
      { name: '', top: 0, left: width / 2, x: x + width / 2 - wide / 2, y: y - gap - high },
      { name: '-below', top: height, left: width / 2, x: x + width / 2 - wide / 2, y: y + height + gap },
      { name: '-right', top: height / 2, left: width, x: x + width + gap, y: y + height / 2 - high / 2 },
    ];
    const { name, top, left } = places.find(place => this.isFree({ ...place, wide, high }, shape)) ?? places[0];
    this.besideHere = name === '-right' ? ((gap + wide) * LEGIBLE) / 2 : 0;
    this.pin(shape, `diagram-flag diagram-flag${name}`, this.window.dataset.flag, { top, left }, 1);
  }

  isFree({ x, y, wide, high }, shape) {
    const { bounds } = this;
    const hidden = other =>
      other.x < x + wide && other.x + other.width > x && other.y < y + high && other.y + other.height > y;
    return (
      x + wide < bounds.x + bounds.width + ROOM.side &&
      y + high < bounds.y + bounds.height + ROOM.below &&
      !this.viewer
        .get('elementRegistry')
        .getAll()
        .some(other => other !== shape && other.width && !other.children?.length && other.type !== 'bpmn:Group' && hidden(other))
    );
  }

  pin(shape, name, text, position, least) {
    const html = document.createElement('div');
    const pinned = document.createElement('div');
    pinned.className = name;
    pinned.textContent = text;
    html.append(pinned);
    allowingStyles(() =>
      this.viewer.get('overlays').add(shape, { html, position, scale: { min: least, max: 1 } }),
    );
  }
}

/** The diagrams of one ticket: one part is in sight, and drawn when it can be seen. */
class Diagrams {
  constructor(section) {
    this.section = section;
    this.parts = [...section.querySelectorAll('.diagram-part')];
    this.drawings = new Map();
    this.choice = section.querySelector('.diagram-choice');
    this.parts.forEach(part => this.prepare(part));
    this.choose(Math.min(remembered.part, this.parts.length - 1));
    if (this.choice) this.offerTheChoice();
    roomy.addEventListener('change', () => this.unfold());
  }

  prepare(part) {
    const place = part.querySelector('.diagram-drawing');
    place.hidden = false;
    part.querySelector('.diagram-window').style.height = remembered.heights.get(part.dataset.drawing) ?? '';
    place.addEventListener('toggle', () => {
      if (!roomy.matches) remembered.open = place.open;
      if (place.open) this.draw(part);
    });
    place.querySelectorAll('[data-zoom]').forEach(button =>
      button.addEventListener('click', () => this.drawings.get(part)?.press(button.dataset.zoom)),
    );
  }

  offerTheChoice() {
    this.choice.hidden = false;
    this.section.classList.add('diagram-of-several');
    [...this.choice.children].forEach((button, index) =>
      button.addEventListener('click', () => this.choose(index)),
    );
  }

  choose(index) {
    remembered.part = index;
    if (this.choice) {
      this.parts.forEach((part, each) => (part.hidden = each !== index));
      [...this.choice.children].forEach((button, each) => button.setAttribute('aria-pressed', each === index));
    }
    this.unfold();
  }

  unfold() {
    const inSight = this.parts.filter(part => !part.hidden).map(part => part.querySelector('.diagram-drawing'));
    if (this.section.isConnected && (roomy.matches || remembered.open)) inSight.forEach(place => (place.open = true));
  }

  async draw(part) {
    if (this.drawings.has(part)) return;
    this.drawings.set(part, null);
    try {
      const [viewerClass, xml] = await Promise.all([
        fetchViewer(this.section.dataset.viewer),
        fetchDrawing(part.dataset.drawing),
      ]);
      const drawing = new Drawing(part, viewerClass);
      await drawing.draw(xml);
      this.drawings.set(part, drawing);
      part.querySelector('.diagram-window').dataset.drawn = 'true';
    } catch (trouble) {
      part.querySelector('.diagram-trouble').hidden = false;
      part.querySelector('.diagram-window').hidden = true;
    }
  }
}

const started = new WeakSet();
const start = root =>
  [...(root.matches?.('.diagram') ? [root] : []), ...root.querySelectorAll('.diagram')]
    .filter(section => !started.has(section))
    .forEach(section => {
      started.add(section);
      new Diagrams(section);
    });

start(document.body);
document.body.addEventListener('htmx:load', event => start(event.target));
