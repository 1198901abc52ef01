/**
 * Characters that a name can carry without showing them, or that turn what stands around them: controls,
 * soft hyphen, joiners and other zero-width ones, bidirectional marks (Unicode categories Cc and Cf),
 * separators other than the plain space, whatever Unicode says may be left out when drawn, lone surrogates.
 */
const source = '[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{DI}]|(?! )\\p{Zs}';
// Marked as pure, so that the worker, which shows no names, does not carry them.
const invisible = /* @__PURE__ */ new RegExp(source, 'u');
const eachInvisible = /* @__PURE__ */ new RegExp(source, 'gu');

/** Whether a name holds characters that a reader cannot see. */
export function hasInvisible(name: string): boolean {
  return invisible.test(name);
}

/** The name with its invisible characters written out, for example `a\u{202E}b`. */
export function visibleName(name: string): string {
  return name.replace(
    eachInvisible,
    (c) => `\\u{${c.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}}`,
  );
}
