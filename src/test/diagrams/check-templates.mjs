// Says what the Modeler would not take of the element templates, and fails if there is anything.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateAll } from '@bpmn-io/element-templates-validator';

const folder = process.argv[2];
const files = readdirSync(folder).filter(name => name.endsWith('.json'));

const complaints = files.flatMap(name => {
  const templates = [JSON.parse(readFileSync(join(folder, name), 'utf8'))].flat();
  return validateAll(templates).results.flatMap(({ object, errors }) =>
    (errors ?? []).map(error => `${name}: ${object?.id ?? '(no id)'}: ${error.message}`));
});

complaints.forEach(complaint => console.error(complaint));
console.log(`${files.length} element template files, ${complaints.length} complaints`);
process.exitCode = complaints.length > 0 ? 1 : 0;
