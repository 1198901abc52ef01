import type { Policy } from '../../../src/policy.ts';
import { PORTAL } from '../../site/hosts.ts';

/** Markup that would do something, in letters that turn and hide what stands around them. */
const nasty = (where: string) =>
  `${where} "'></p><img src="/asked-by-policy" onerror="alert(1)"><script>alert(1)</script>` +
  `<iframe src="/asked-by-policy"></iframe>\u202e\u2066\u200b\ufeff&lt;b&gt;{{1}}\${1}`;

/** Names that slow matchers never come to an end with, names as long as may be, names that are markup (none has a `=`). */
function nastyName(index: number): string {
  const kinds = [
    `a*a*a*b${index}`,
    `a*${'a'.repeat(240)}*b${index}`,
    `${index}${'\u202e\u0627'.repeat(120)}`,
    `<img src onerror><script>alert(${index})</script>`,
    `${'x'.repeat(250)}${index}`,
  ];
  return kinds[index % kinds.length] ?? '';
}

/** What a policy is written with: a text for a place, a name for a declaration, and one that fits what ends in `b`. */
interface Pen {
  readonly text: (where: string) => string;
  readonly name: (index: number) => string;
  readonly fitting: string;
}

/** A policy for the portal that is as large as one may be. */
function write({ text, name, fitting }: Pen): Policy {
  const texts = Object.fromEntries(
    ['provider', 'function', 'location', 'purpose', 'retentionText'].map((it) => [it, text(it)]),
  );
  const declarations = Array.from({ length: 1_999 }, (_, index) => ({
    ...{ name: name(index), category: index % 2 ? 'first' : 'second', ...texts },
  }));
  return {
    ...{ formatVersion: 1, id: 'hostile', title: text('title'), publisher: text('publisher') },
    ...{ language: 'ar', sites: [PORTAL], revision: text('revision') },
    source: {
      url: 'https://example.com/"onmouseover="alert(1)"><img/src="/asked-by-policy">',
      ...{ retrieved: '2026-11-23', document: text('document') },
    },
    introduction: text('introduction'),
    categories: ['first', 'second'].map((id) => ({
      ...{ id, label: text(`label ${id}`), heading: text('heading') },
      description: text('description'),
    })),
    consentCookie: text('consent').replace(/[;=]/g, '').slice(0, 256),
    declarations: [{ name: fitting, category: 'first', ...texts }, ...declarations],
  };
}

/** A policy whose every text is an attack. */
export const hostilePolicy = write({ text: nasty, name: nastyName, fitting: 'a*a*a*b' });

/** One of the same size that is none: plain texts as long, plain names as long. */
export const calmPolicy = write({
  text: (where) => where.padEnd(nasty(where).length, ' and so on').trim(),
  name: (index) => `${'n'.repeat(nastyName(index).length - 4)}${String(index).padStart(4, '0')}`,
  fitting: 'a*b',
});
