import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportResult } from '../src/import/imported.ts';
import { placeText } from '../src/import/place.ts';
import { englishWords } from './english.ts';
import { importPolicy } from './import-policy.ts';

/** `npm run import -- FILE [--json]`: shows what the importer understands of a document. */
function main(args: readonly string[]): number {
  const file = args.find((arg) => !arg.startsWith('--'));
  if (file === undefined) {
    console.error('Usage: npm run import -- FILE [--json]');
    return 2;
  }
  try {
    const result = importPolicy(readFileSync(file, 'utf8'), { filename: basename(file) });
    console.log(
      args.includes('--json')
        ? JSON.stringify(inEnglish(result), null, 2)
        : asText(inEnglish(result)),
    );
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function inEnglish({ ignored, ...result }: ImportResult) {
  return {
    ...result,
    ignored: ignored.map(({ problem, ...part }) => ({
      ...part,
      ...(problem && { problem: englishWords.message(problem) }),
    })),
  };
}

function asText({ format, language, declarations, ignored }: ReturnType<typeof inEnglish>): string {
  const found = declarations.map(({ name, category, provider, maxAgeSeconds, purpose }) =>
    [name, category ?? '-', provider ?? '-', maxAgeSeconds ?? '-', purpose ?? '-'].join('\t'),
  );
  const left = ignored.map(
    ({ where, fragment, why, problem }) => `  ${placeText(where)}: ${problem ?? why}: ${fragment}`,
  );
  return [
    `${format}, ${language ?? 'unknown language'}: ${declarations.length} declarations`,
    ...found,
    ...(left.length > 0 ? ['Left out:', ...left] : []),
  ].join('\n');
}

process.exitCode = main(process.argv.slice(2));
