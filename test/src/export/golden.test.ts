import { describe, expect, it } from 'vitest';
import { csvText } from '../../../src/export/csv-text.ts';
import { formats } from '../../../src/export/formats.ts';
import { writeReport } from '../../../src/export/write-report.ts';
import { english } from '../../fixtures/english.ts';
import { aRequest, hostileCookies } from '../../fixtures/export/a-request.ts';

const writers = { words: english, csvText };

/** What a reader gets, to the byte. `npx vitest run -u` writes the files anew: look at them before committing. */
describe.each(formats)('$id', ({ id, extension }) => {
  it.each([
    ['report', () => aRequest()],
    ['filtered', () => aRequest({ filter: { status: 'undeclared', query: '_g' } })],
    ['hostile', () => aRequest({ cookies: hostileCookies() })],
  ])('%s is as filed', async (name, request) => {
    const file = `../../fixtures/export/${name}.${extension}`;
    await expect(writeReport(id, request(), writers)).toMatchFileSnapshot(file);
  });

  it('is the same for the same report', () => {
    const [one, another] = [aRequest(), aRequest()].map((it) => writeReport(id, it, writers));
    expect(one).toBe(another);
  });

  it('never judges', () => {
    expect(writeReport(id, aRequest(), writers)).not.toMatch(/complian|illegal|unlawful|violat/i);
  });
});
