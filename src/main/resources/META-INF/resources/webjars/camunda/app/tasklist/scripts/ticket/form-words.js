import { say } from './language.js';

/** What a task's form says of a field that can't be sent; the form itself speaks English only. */
const words = [
  [/^Field is required\.$/, 'Falta este dato.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Escriba a lo más $1 letras.'],
  [/^Field must have minimum length of (\d+)\.$/, 'Escriba al menos $1 letras.'],
  [/^Field must have maximum value of (\S+)\.$/, 'El valor más alto es $1.'],
  [/^Field must have minimum value of (\S+)\.$/, 'El valor más bajo es $1.'],
  [/^Field must match pattern .*$/, 'El dato no tiene la forma que se espera.'],
  [/^Field must be a valid email\.$/, 'No es una dirección de correo.'],
  [/^Field must be a valid .*phone number.*$/, 'Escriba el teléfono con su clave de país, como +52 55 5555 0100.'],
];

const inSpanish = (text) => words.reduce((said, [english, spanish]) => said.replace(english, spanish), text.trim());

/** Says what is wrong with the fields of the open form in the language of the person. */
export function sayFormsProblems() {
  if (say('es', 'en') === 'en') return;
  const onChange = () => document.querySelectorAll('.fjs-container .fjs-form-field-error *').forEach(translate);
  new MutationObserver(onChange).observe(document.body, { childList: true, subtree: true, characterData: true });
}

function translate(element) {
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const said = inSpanish(node.data);
    if (said !== node.data.trim()) node.data = said;
  }
}
