import { describe, expect, it } from 'vitest';
import { type Draft, type DraftPart, draftFrom, draftOf } from '../../options/draft.ts';
import {
  emptyCategory,
  withConsent,
  withConsentCookie,
  withRetention,
  withText,
} from '../../options/draft-edits.ts';
import { finishDraft } from '../../options/finish-draft.ts';
import { typedAs } from '../../options/typed-site.ts';
import { understand } from '../../options/understand.ts';
import { aCategory, aPolicy } from '../fixtures/make.ts';

const html = `<table><tr><th>Cookie</th><th>Category</th><th>Duration</th></tr>
<tr><td>mine</td><td>Necessary</td><td>2 weeks</td></tr></table>`;

const address = 'https://rules.example/cookies';

function drafted(given: Partial<Parameters<typeof draftFrom>[1]> = {}): Draft {
  const understood = understand({ texts: ['nothing', html] });
  if (!understood.ok) throw understood.error;
  const source = { host: '', url: address, today: '2026-11-24', ...given };
  const draft = draftFrom(understood.result, source);
  if (!draft.ok) throw new Error(JSON.stringify(draft.problems));
  return draft.draft;
}

describe('a draft', () => {
  it('is made of the form of the document that says most, with where each was read', () => {
    const { rows, sitesText } = drafted({ host: 'shop.example' });
    expect(rows).toMatchObject([
      {
        declaration: { name: 'mine', maxAgeSeconds: 1_209_600 },
        origin: { where: { kind: 'table', number: 1, row: 2 } },
      },
    ]);
    expect(sitesText).toBe('shop.example');
  });

  it('becomes a policy for the sites that were typed', () => {
    const parsed = finishDraft(
      { ...drafted(), sitesText: 'https://Shop.example/a, *.b.example' },
      [],
    );
    expect(parsed).toMatchObject({
      ok: true,
      policy: {
        id: 'shop.example',
        publisher: 'shop.example',
        sites: ['shop.example', '*.b.example'],
        source: { url: address, retrieved: '2026-11-24' },
      },
    });
  });

  it('with several wrong names tells them in their order, whatever is wrong with each', () => {
    const {
      rows: [row],
      ...draft
    } = drafted({ host: 'shop.example' });
    const rows = ['a=b', '', 'c=d'].map((name, key) => ({
      ...(row as Draft['rows'][number]),
      key,
      declaration: { name },
    }));
    const parsed = finishDraft({ ...draft, rows }, []);
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual([
      '$.declarations[0].name',
      '$.declarations[1].name',
      '$.declarations[2].name',
    ]);
  });

  it.each([
    ['no site', '', '$.sites'],
    ['a public suffix', 'co.uk', '$.sites[0]'],
    ['no host', 'a.example b.example, !', '$.sites[2]'],
  ])('with %s is none, and the path says why', (_, sitesText, path) => {
    const parsed = finishDraft({ ...drafted(), sitesText }, []);
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.path)).toContain(path);
  });

  describe('that began with no site', () => {
    const invented = /site\.invalid/;

    it('shows nothing that nobody said', () => {
      const { about, sitesText } = drafted({ url: null });
      expect([about.title, about.publisher, about.source.url, sitesText]).toEqual(['', '', '', '']);
    });

    it('is named after its site, and nothing is saved that nobody said', () => {
      const parsed = finishDraft({ ...drafted(), sitesText: '*.shop.example' }, []);
      expect(parsed.ok && parsed.policy).toMatchObject({
        id: 'shop.example',
        title: 'shop.example',
        publisher: 'shop.example',
        source: { url: address, document: 'shop.example' },
      });
      expect(JSON.stringify(parsed)).not.toMatch(invented);
    });

    it('has no address that nobody gave, whatever site is typed', () => {
      for (const url of ['', ' ']) {
        const { about, ...rest } = drafted({ url: null });
        const without = { ...about, source: { ...about.source, url } };
        const parsed = finishDraft({ ...rest, about: without, sitesText: 'shop.example' }, []);
        expect(parsed).toEqual({
          ok: false,
          problems: [{ path: '$.source.url', message: { key: 'sourceMissing' } }],
        });
      }
    });

    it('keeps what was typed', () => {
      const { about, ...rest } = drafted();
      const source = { ...about.source, url: 'https://shop.example/cookies' };
      const typed = { ...rest, about: { ...about, title: 'Ours', source } };
      const parsed = finishDraft({ ...typed, sitesText: 'shop.example' }, []);
      expect(parsed.ok && parsed.policy).toMatchObject({
        title: 'Ours',
        source: { url: 'https://shop.example/cookies', document: 'Ours' },
      });
    });

    it('is told to name one, and nothing else', () => {
      const parsed = finishDraft(drafted(), []);
      expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['$.sites']);
    });
  });

  it('takes an id that no other policy has', () => {
    const draft = drafted({ host: 'shop.example' });
    const parsed = finishDraft(draft, ['shop.example', 'shop.example-2']);
    expect(parsed.ok && parsed.policy.id).toBe('shop.example-3');
  });

  it.each([
    ['[::1]', '1'],
    ['[::]', 'policy'],
    ['_dmarc.shop.example', 'dmarc.shop.example'],
    ['_', 'policy'],
    [`${'a.'.repeat(100)}example`, 'a.'.repeat(64)],
  ])('for %s has an id, whether the site is given or typed', (host, id) => {
    for (const draft of [drafted({ host }), { ...drafted(), sitesText: typedAs(host) }]) {
      expect(finishDraft(draft, [])).toMatchObject({ ok: true, policy: { id, sites: [host] } });
      const second = finishDraft(draft, [id]);
      expect(second).toMatchObject({ ok: true, policy: { id: expect.stringMatching(/-2$/) } });
    }
  });

  it('of a saved policy gives that policy back', () => {
    const policy = aPolicy();
    expect(finishDraft(draftOf(policy), [])).toEqual({ ok: true, policy });
  });
});

describe('a draft with something taken out', () => {
  const policy = aPolicy({
    categories: [aCategory({ id: 'a' }), aCategory({ id: 'b', consent: 'required' })],
    announces: ['a', 'b'],
    ruleSets: [{ id: 'cnil-2020-092', categories: ['a'] }],
    declarations: [
      { name: 'first', category: 'a' },
      { name: 'second', category: 'b' },
    ],
  });
  const draft = draftOf(policy);
  const without = <Part extends DraftPart>(parts: readonly Part[], at: number) =>
    parts.map((part) => ({ ...part, dropped: part.key === at }));

  it('is a policy without that declaration', () => {
    const parsed = finishDraft({ ...draft, rows: without(draft.rows, 0) }, []);
    expect(parsed).toEqual({
      ok: true,
      policy: { ...policy, declarations: [{ name: 'second', category: 'b' }] },
    });
  });

  it('is a policy without a word of that category', () => {
    const parsed = finishDraft({ ...draft, categories: without(draft.categories, 0) }, []);
    expect(parsed).toEqual({
      ok: true,
      policy: {
        ...policy,
        categories: [aCategory({ id: 'b', consent: 'required' })],
        announces: ['b'],
        ruleSets: [],
        declarations: [{ name: 'first' }, { name: 'second', category: 'b' }],
      },
    });
  });
});

describe('editing', () => {
  it('gives a new category an id that no other has', () => {
    const others = ['category', 'category-2'].map((id, key) => ({
      key,
      dropped: key === 1,
      category: aCategory({ id }),
    }));
    expect(emptyCategory(2, others).category.id).toBe('category-3');
  });

  it('sets what the document says about consent, and takes it back', () => {
    const asked = withConsent(aCategory(), 'required');
    expect(asked.consent).toBe('required');
    expect(withConsent(asked, null)).not.toHaveProperty('consent');
  });

  it('names the cookie that records the choice, and takes it back', () => {
    const named = withConsentCookie(draftOf(aPolicy()), 'choice');
    expect(finishDraft(named, [])).toMatchObject({ policy: { consentCookie: 'choice' } });
    expect(withConsentCookie(named, '').about).not.toHaveProperty('consentCookie');
  });

  const declaration = { name: 'a', purpose: 'Old', retentionText: '1 day', maxAgeSeconds: 86_400 };

  it('drops what is emptied, but for the name', () => {
    expect(withText(declaration, 'purpose', '')).not.toHaveProperty('purpose');
    expect(withText(declaration, 'name', '').name).toBe('');
  });

  it.each([
    ['13 months', { retentionText: '13 months', maxAgeSeconds: 33_696_000 }],
    ['Sitzung', { retentionText: 'Sitzung', maxAgeSeconds: 0 }],
    ['until we say so', { retentionText: 'until we say so' }],
    ['', {}],
  ])('reads the retention "%s"', (text, expected) => {
    expect(withRetention(declaration, text)).toEqual({ name: 'a', purpose: 'Old', ...expected });
  });
});
