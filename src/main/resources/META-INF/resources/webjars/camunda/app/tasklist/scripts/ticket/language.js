import { say } from '../../../../assets/mesa/web-app.js';

export { say };

/** The language of the person's browser, as the desk is asked in it. */
export const language = say('es', 'en');

const steps = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
const exact = new Intl.DateTimeFormat(navigator.language || language, { dateStyle: 'full', timeStyle: 'short' });

/** How long ago, such as "hace 3 horas". */
export function ago(instant) {
  const seconds = (Date.parse(instant) - Date.now()) / 1000;
  const step = steps.find(([, length]) => Math.abs(seconds) >= length);
  return step ? relative.format(Math.trunc(seconds / step[1]), step[0]) : say('ahora mismo', 'just now');
}

/** How long since, such as "3 horas". */
export function lasting(instant) {
  const seconds = Math.max(60, (Date.now() - Date.parse(instant)) / 1000);
  const [unit, length] = steps.find(([, length]) => seconds >= length);
  const format = { style: 'unit', unit, unitDisplay: 'long' };
  return new Intl.NumberFormat(language, format).format(Math.trunc(seconds / length));
}

/** The day and the minute, in the person's own time zone. */
export const exactly = (instant) => exact.format(new Date(instant));

/** A file's size in the unit that people read. */
export function sizeOf(bytes) {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const amount = bytes / (unit === 'kilobyte' ? 1_000 : 1_000_000);
  const format = { style: 'unit', unit, maximumFractionDigits: amount < 10 ? 1 : 0 };
  return new Intl.NumberFormat(language, format).format(amount);
}
