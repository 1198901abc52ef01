import { expect, it } from 'vitest';
import { reportHtml } from '../../src/export/report-html.ts';
import { reportMarkdown } from '../../src/export/report-markdown.ts';
import { verdictLook } from '../../src/verdict-look.ts';
import { english } from '../fixtures/english.ts';
import { aRequest } from '../fixtures/export/a-request.ts';

it.each([
  ['matches', [0, 0, 2], ['declared', 'verdictMatches']],
  ['matches', [0, 0, 0], ['notSeen', 'verdictNoCookies']],
  ['cannot-tell', [0, 0, 0], ['unknown', 'verdictCannotTell']],
  ['differs', [1, 1, 0], ['undeclared', 'verdictDiffers']],
  ['differs', [0, 1, 2], ['deviates', 'verdictDiffers']],
] as const)(
  '%s, of %j undeclared, deviating and declared, looks like %j',
  (verdict, counts, look) => {
    const [undeclared, deviates, declared] = counts;
    expect(
      verdictLook({ verdict, counts: { undeclared, deviates, declared, notSeen: 1 } }),
    ).toEqual(look);
  },
);

it('what is exported claims no match where there is no cookie, either', () => {
  const request = aRequest({ cookies: [] });
  const page = reportHtml(request, english);
  expect(page).toMatch(/<p class="verdict notSeen">.* No cookies here yet<\/p>/);
  expect(reportMarkdown(request, english)).toContain('**No cookies here yet**');
});
