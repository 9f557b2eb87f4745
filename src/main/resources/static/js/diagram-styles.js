// bpmn-js writes a few elements, its watermark among them, as HTML with style attributes, which the desk's
// Content-Security-Policy refuses. While `deed` runs, such a text is taken in without them and the same styles are then
// set one by one, as scripts of the desk may.
const ATTRIBUTE = 'data-style-of-text';
const { get, set } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');

const withoutStyleAttributes = {
  configurable: true,
  get,
  set(html) {
    set.call(this, String(html).replace(/ style="/g, ` ${ATTRIBUTE}="`));
    this.querySelectorAll(`[${ATTRIBUTE}]`).forEach(element => {
      element.style.cssText = element.getAttribute(ATTRIBUTE);
      element.removeAttribute(ATTRIBUTE);
    });
  },
};

const begin = () => Object.defineProperty(HTMLDivElement.prototype, 'innerHTML', withoutStyleAttributes);
const end = () => delete HTMLDivElement.prototype.innerHTML;

export const allowingStyles = deed => {
  begin();
  try {
    return deed();
  } finally {
    end();
  }
};

/** The same for what the viewer does when its watermark in `place` is clicked. */
export const allowingStylesOfWatermark = place =>
  place.addEventListener(
    'click',
    event => {
      if (event.target.closest('.bjs-powered-by')) {
        begin();
        setTimeout(end);
      }
    },
    { capture: true },
  );

/** The invisible place in which the viewer measures words, made beforehand: its own would have a style attribute. */
export const placeForMeasuring = () => {
  if (!document.getElementById('helper-svg')) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.id = 'helper-svg';
    svg.setAttribute('width', '0');
    svg.setAttribute('height', '0');
    svg.setAttribute('aria-hidden', 'true');
    svg.style.visibility = 'hidden';
    svg.style.position = 'fixed';
    document.body.append(svg);
  }
};
