import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { reportSchema } from '../src/export/report-schema.ts';
import { policySchema } from '../src/policy-schema.ts';
import { root } from './root.ts';

/** The published JSON Schemas, made from the definitions that the code uses; a test keeps them together. */
export const publishedSchemas = [
  {
    path: 'src/policies/policy.schema.json',
    text: () =>
      jsonSchema(policySchema, {
        title: 'Cookie policy',
        description: 'What a site declares about its cookies.',
      }),
  },
  {
    path: 'src/export/report.schema.json',
    text: () =>
      jsonSchema(reportSchema, {
        title: 'Cookie report',
        description: 'The live cookies of a page beside what the site’s policy declares.',
      }),
  },
] as const;

type Schema = Parameters<typeof toJsonSchema>[0];

function jsonSchema(definition: Schema, words: { title: string; description: string }): string {
  // A trimmed text is one whose ends are cut off, which a schema has no word for.
  const schema = toJsonSchema(definition, { ignoreActions: ['trim'] });
  return `${JSON.stringify({ ...schema, ...words }, null, 2)}\n`;
}

/** `npm run schema` writes them. */
if (process.argv[1] === import.meta.filename) {
  for (const { path, text } of publishedSchemas) writeFileSync(join(root, path), text());
}
