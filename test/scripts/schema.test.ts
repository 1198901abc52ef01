import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publishedSchemas } from '../../scripts/schema.ts';
import { limits } from '../../src/policy-schema.ts';

const published = readFileSync(
  join(import.meta.dirname, '../../src/policies/policy.schema.json'),
  'utf8',
);

it.each(publishedSchemas)('$path is the definition that the code uses', ({ path, text }) => {
  const file = readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
  expect(JSON.parse(file)).toEqual(JSON.parse(text()));
});

it('the published schema says what must be there, what may be, and how much of it', () => {
  expect(JSON.parse(published)).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: [
      'formatVersion',
      'id',
      'title',
      'publisher',
      'language',
      'sites',
      'source',
      'revision',
      'categories',
      'declarations',
    ],
    properties: {
      formatVersion: { const: 1 },
      declarations: {
        maxItems: limits.declarations,
        items: {
          additionalProperties: false,
          required: ['name'],
          properties: {
            name: { maxLength: limits.nameCharacters },
            maxAgeSeconds: { type: 'integer', minimum: 0 },
            party: { enum: ['first', 'third'] },
          },
        },
      },
      categories: {
        items: {
          properties: {
            consent: { enum: ['not-required', 'required', 'not-required-if-anonymised'] },
          },
        },
      },
    },
  });
});
