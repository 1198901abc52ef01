import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/audit.ts';
import type { Cookie } from '../../src/cookie.ts';
import { type DeclarationDraft, draftDeclaration } from '../../src/declaration-draft.ts';
import { draftsText, draftText } from '../../src/export/declaration-text.ts';
import { parsePolicy } from '../../src/parse-policy.ts';
import type { Declaration } from '../../src/policy.ts';
import { aHistory, aRecord } from '../fixtures/a-history.ts';
import { audited, auditedRow } from '../fixtures/audited.ts';
import { english } from '../fixtures/english.ts';
import { hostileCookies } from '../fixtures/export/a-request.ts';
import { aCookie, aPolicy, dayMs, nowMs } from '../fixtures/make.ts';

/** The row of a cookie that was seen being set a day ago. */
function seen(cookie: Partial<Cookie>, declarations: readonly Declaration[] = []): Row {
  const live = aCookie(cookie);
  const history = aHistory({ records: [aRecord(live)] });
  return auditedRow({ cookies: [live], policy: { declarations }, history });
}

/** What the owner does: fills in the blanks, each with something. */
function filled(draft: DeclarationDraft): unknown {
  return {
    ...draft,
    category: draft.category || 'necessary',
    ...(draft.maxAgeSeconds === null && { maxAgeSeconds: 86_400 }),
    ...Object.fromEntries(
      (['provider', 'function', 'location', 'purpose'] as const)
        .filter((field) => draft[field] === '')
        .map((field) => [field, 'Something']),
    ),
  };
}

const parse = (declaration: unknown) =>
  parsePolicy({ ...aPolicy(), declarations: [JSON.parse(JSON.stringify(declaration))] });

const partitionKey = { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true };

const undeclared: [string, Partial<Cookie>, Partial<DeclarationDraft>][] = [
  ['a session cookie', { name: 'x' }, { name: 'x', maxAgeSeconds: 0, party: 'first' }],
  [
    'a persistent one',
    { name: 'x', expiresAtMs: nowMs + 29 * dayMs },
    { maxAgeSeconds: 30 * 86_400 },
  ],
  [
    'one with the browser’s maximum',
    { name: '_ga', expiresAtMs: nowMs + 399 * dayMs },
    { maxAgeSeconds: 400 * 86_400 },
  ],
  [
    'one of another site',
    { name: '_trk', domain: 'tracker.example', partitionKey },
    { domains: ['tracker.example'], party: 'third' },
  ],
  ['one whose name has to be decoded', { name: 'Ã©', decodedName: 'é' }, { name: 'é' }],
];

describe('the draft for an undeclared cookie', () => {
  it.each(undeclared)('%s: holds what was observed', (_, cookie, expected) => {
    expect(draftDeclaration(seen(cookie))).toMatchObject(expected);
  });

  it.each(undeclared)('%s: declares it, once its blanks are filled in', (_, cookie) => {
    const row = seen(cookie);
    const parsed = parse(filled(draftDeclaration(row)));
    expect(parsed).toMatchObject({ ok: true });
    const [declaration] = parsed.ok ? parsed.policy.declarations : [];
    expect(seen(cookie, declaration ? [declaration] : []).status).toBe('declared');
  });

  it.each(undeclared)('%s: is refused while a blank is left, and each blank named', (_, cookie) => {
    const parsed = parse(draftDeclaration(seen(cookie)));
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(
      ['category', 'provider', 'function', 'location', 'purpose'].map(
        (field) => `$.declarations[0].${field}`,
      ),
    );
  });

  it('leaves the lifetime blank where only a lower bound was seen', () => {
    const row = auditedRow({ cookies: [aCookie({ name: 'x', expiresAtMs: nowMs + dayMs })] });
    const draft = draftDeclaration(row);
    expect(draft.maxAgeSeconds).toBeNull();
    expect(parse(filled({ ...draft, maxAgeSeconds: 1 }))).toMatchObject({ ok: true });
    expect(parse({ ...(filled(draft) as object), maxAgeSeconds: null })).toMatchObject({
      ok: false,
    });
  });

  it('names no domain that the policy speaks for anyway', () => {
    expect(draftDeclaration(seen({ name: 'x', domain: '.opendatasoft.com' }))).not.toHaveProperty(
      'domains',
    );
  });
});

const declared = { category: 'necessary', purpose: 'To remember' } as const;
const deviating: [string, Partial<Cookie>, Declaration][] = [
  [
    'lives longer',
    { expiresAtMs: nowMs + 99 * dayMs },
    { ...declared, name: 'sessionid', maxAgeSeconds: 86_400, retentionText: 'a day' },
  ],
  [
    'is kept',
    { expiresAtMs: nowMs + 99 * dayMs },
    { ...declared, name: 'session*', maxAgeSeconds: 0, provider: 'Opendatasoft' },
  ],
  ['is of another party', {}, { ...declared, name: 'sessionid', party: 'third' }],
  [
    'reaches further',
    { domain: '.opendatasoft.com' },
    { ...declared, name: 'sessionid', domains: ['inai.opendatasoft.com'] },
  ],
];

describe('the draft for a cookie that deviates', () => {
  it.each(deviating)(
    '%s: keeps what was declared, and declares it as it is',
    (_, cookie, declaration) => {
      const row = seen(cookie, [declaration]);
      expect(row.status).toBe('deviates');
      const draft = draftDeclaration(row);
      const { name, category, purpose, provider } = declaration;
      expect(draft).toMatchObject({ name, category, purpose, ...(provider && { provider }) });
      const parsed = parse(draft);
      const [corrected] = parsed.ok ? parsed.policy.declarations : [];
      expect(seen(cookie, corrected ? [corrected] : []).status).toBe('declared');
    },
  );

  it('no longer words a retention that was contradicted', () => {
    const [[, cookie, declaration] = ['', {}, declared as never]] = deviating;
    expect(draftDeclaration(seen(cookie, [declaration]))).not.toHaveProperty('retentionText');
  });
});

describe('as text', () => {
  const row = seen({ name: '_ga', domain: '.opendatasoft.com', expiresAtMs: nowMs + 399 * dayMs });

  it('JSON: an entry to paste, or a list of them', () => {
    expect(JSON.parse(draftText('json', row, english))).toEqual(draftDeclaration(row));
    expect(JSON.parse(draftsText('json', [row, row], english))).toHaveLength(2);
  });

  it('Markdown: a row in the columns of the document', () => {
    expect(draftText('markdown', row, english)).toBe(
      '| \\[to fill in: Service provider’s name\\] | \\[to fill in: Function and location\\] | `_ga` (.opendatasoft.com, 400 days, the browser’s maximum, first-party) | \\[to fill in: Purposes\\] |\n',
    );
  });

  it('HTML: the same, with its blanks marked', () => {
    expect(draftText('html', row, english)).toBe(
      '<tr><td><mark>[to fill in: Service provider’s name]</mark></td><td><mark>[to fill in: Function and location]</mark></td><td><code>_ga</code> (.opendatasoft.com, 400 days, the browser’s maximum, first-party)</td><td><mark>[to fill in: Purposes]</mark></td></tr>\n',
    );
  });

  it('what is declared stands in its column', () => {
    const [, cookie, declaration] = deviating[1] ?? ['', {}, { name: '' }];
    const use = { function: 'Authentication', location: 'front office' };
    const text = draftText('html', seen(cookie, [{ ...declaration, ...use }]), english);
    expect(text).toContain('<td>Opendatasoft</td><td>Authentication (front office)</td>');
    expect(text).toContain('<code>session*</code>');
  });

  it('all at once: a table with the headings of the document', () => {
    const { rows } = audited({ cookies: hostileCookies() });
    const lines = draftsText('markdown', rows, english).trimEnd().split('\n');
    expect(lines).toHaveLength(rows.length + 2);
    expect(lines[0]).toBe(
      '| Service provider’s name | Function and location | Cookie name(s) | Purposes |',
    );
    const html = draftsText('html', rows, english);
    expect(html.match(/<tr>/g)).toHaveLength(rows.length + 1);
    expect(html).not.toMatch(/<script|<img|<svg/);
  });
});
