import type { Message } from '../../message.ts';
import { ImportError } from '../import-error.ts';
import { checkDeclarationCount, checkEntryCount, importLimits } from '../import-limits.ts';
import type { Ignored, IgnoredReason, ImportResult } from '../imported.ts';
import { declare, type NamedEntry, nameEntry } from './declare.ts';
import type { Entry } from './entry.ts';
import { contradicted, mergeByName } from './merge.ts';

/** What sentences tell comes after what tables list, for a name that both have. */
export function declarationsOf(
  entries: readonly Entry[],
): Pick<ImportResult, 'declarations' | 'ignored'> {
  const inOrder = [...entries.filter(({ told }) => !told), ...entries.filter(({ told }) => told)];
  const named = nameAll(inOrder);
  checkDeclarationCount(new Set(named.flatMap((each) => each.names)).size);
  const all = named.flatMap(declare);
  const declarations = mergeByName(all);
  const ignored = [...named.flatMap((each) => each.ignored), ...contradicted(all, declarations)];
  if (declarations.length === 0) failOnLimits(ignored);
  return { declarations, ignored };
}

/** Each name of an entry counts as one. */
function nameAll(entries: readonly Entry[]): readonly NamedEntry[] {
  let count = 0;
  return entries.map((entry) => {
    const named = nameEntry(entry);
    count += named.names.length;
    checkEntryCount(count);
    return named;
  });
}

/** A document of which nothing is left but names over the limit is not one that declares nothing. */
function failOnLimits(ignored: readonly Ignored[]): void {
  const limit = ignored.find(({ why }) => why in limitMessages);
  const said = limit && limitMessages[limit.why];
  if (said) throw new ImportError(said, limit.where);
}

const limitMessages: { readonly [why in IgnoredReason]?: Message } = {
  'name-too-long': { key: 'importNameTooLong', parts: [String(importLimits.nameCharacters)] },
  'too-many-wildcards': {
    key: 'importTooManyWildcards',
    parts: [String(importLimits.wildcardsPerName)],
  },
};
