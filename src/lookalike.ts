import type { Declaration } from './policy.ts';

/** Letters and digits that are drawn alike: the part of Unicode Technical Standard 39 that Latin names can meet. */
const drawnAlike = 'аa αa еe оo οo рp ρp сc ѕs хx уy іi ιi јj ԁd кk тt νv һh ոn 0o 1l |l ıi -_';
const alike: ReadonlyMap<string, string> = new Map(
  drawnAlike.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** What a reader sees of a name: letter case, compatibility forms and look-alikes are one. */
function shapeOf(name: string): string {
  return Array.from(
    name.normalize('NFKC').toLowerCase(),
    (character) => alike.get(character) ?? character,
  ).join('');
}

/**
 * Finds the declared name that another name looks like. The same name to the letter imitates nothing. The
 * declared names are prepared when the first question comes.
 */
export function lookalikes(declarations: readonly Declaration[]): (name: string) => string | null {
  let names: Map<string, string> | undefined;
  return (name) => {
    names ??= new Map(
      declarations.map((declaration) => [shapeOf(declaration.name), declaration.name]),
    );
    const twin = names.get(shapeOf(name)) ?? null;
    return twin === name ? null : twin;
  };
}
