// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseHtml } from '../../options/parse-html.ts';
import { importPolicy } from '../../scripts/import-policy.ts';
import { importDocument } from '../../src/import/import-document.ts';

const fixtures = join(process.cwd(), 'test/fixtures');
const documents = [
  'corpus',
  'documents/developed',
  'documents/held-out',
  'documents/second',
  'documents/third',
].flatMap((folder) =>
  readdirSync(join(fixtures, folder))
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, readFileSync(join(fixtures, folder, file), 'utf8')] as const),
);

test.each(documents)(
  '%s reads the same with the platform’s parser as with that of Node',
  (filename, text) => {
    const { declarations, title, language } = importDocument(text, { filename, parseHtml });
    expect({ declarations, title, language }).toEqual(
      (({ declarations, title, language }) => ({ declarations, title, language }))(
        importPolicy(text, { filename }),
      ),
    );
    expect(documents.length).toBeGreaterThan(8);
  },
);
