import { z } from 'zod';
import { FLOWS_FILE } from './schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The shape of flows.yml for editors: completion, descriptions and red lines while typing. What it cannot say (does that
 * step exist?) is said by the check.
 */
export function flowsJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(FLOWS_FILE, {
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      namedProperties(jsonSchema);
    },
  });
  return { ...schema, title: 'The conversation: config/flows.yml' };
}

/** Editors complete the names of properties, not those that a pattern or a list of names allows. */
function namedProperties(schema: JsonSchema): void {
  const { propertyNames, additionalProperties } = schema;
  const allowed = typeof propertyNames === 'object' ? propertyNames.enum : undefined;
  if (allowed === undefined || typeof additionalProperties !== 'object') return;
  schema.properties = Object.fromEntries(allowed.map((name) => [String(name), additionalProperties]));
  schema.additionalProperties = false;
  delete schema.propertyNames;
}
