import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flowsJsonSchema } from '../src/flows/json-schema.ts';

/** Writes config/flows.schema.json anew from the schemas that the check uses. Run after a change of src/flows/schema.ts. */
const FILE = join(import.meta.dirname, '../config/flows.schema.json');
writeFileSync(FILE, `${JSON.stringify(flowsJsonSchema(), null, 2)}\n`);
