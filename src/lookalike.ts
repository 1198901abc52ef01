import type { Declaration } from './policy.ts';

/** Letters and digits that are drawn alike: the part of Unicode Technical Standard 39 that Latin names can meet. */
const drawnAlike = 'аa αa еe оo οo рp ρp сc ѕs хx уy іi ιi јj ԁd кk тt νv һh ոn 0o 1l |l ıi -_';
// Marked as pure, so that the worker, which does not look for them, does not carry them.
const alike = /* @__PURE__ */ pairsOf(drawnAlike);

function pairsOf(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));
}

/** What a reader sees of a name: letter case, compatibility forms and look-alikes are one. */
function shapeOf(name: string): string {
  // Most names are plain ASCII, where that is three signs: an eighth of the time.
  if (/^[\x20-\x7e]*$/.test(name)) return name.toLowerCase().replace(/[01|-]/g, twin);
  return Array.from(name.normalize('NFKC').toLowerCase(), twin).join('');
}

const twin = (character: string) => alike.get(character) ?? character;

const shapesBefore = new WeakMap<readonly Declaration[], ReadonlyMap<string, string>>();

/** The declared names by their shape, worked out once for each policy. */
function shapesOf(declarations: readonly Declaration[]): ReadonlyMap<string, string> {
  const shapes =
    shapesBefore.get(declarations) ??
    new Map(declarations.map(({ name }) => [shapeOf(name), name] as const));
  shapesBefore.set(declarations, shapes);
  return shapes;
}

/** The declared name that a name looks like; `null` where it is none, or is itself declared to the letter. */
export function lookalikeOf(name: string, declarations: readonly Declaration[]): string | null {
  const declared = shapesOf(declarations).get(shapeOf(name)) ?? null;
  return declared === name ? null : declared;
}
