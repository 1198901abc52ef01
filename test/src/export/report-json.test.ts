import { describe, expect, it } from 'vitest';
import { exportedReport, reportJson } from '../../../src/export/report-json.ts';
import { partialAccess } from '../../../src/gap.ts';
import { parsePolicy } from '../../../src/parse-policy.ts';
import { audited } from '../../fixtures/audited.ts';
import { aRequest, hostileCookies } from '../../fixtures/export/a-request.ts';
import { validateReport } from '../../fixtures/export/validate-report.ts';
import { aCookie } from '../../fixtures/make.ts';

const private_ = audited({
  cookies: [aCookie({ name: 'x' })],
  gaps: [partialAccess('opendatasoft.com')],
});

describe('the JSON', () => {
  it.each([
    ['of every kind of cookie', aRequest()],
    ['of a filtered list', aRequest({ filter: { finding: 'undeclared', query: '"' } })],
    ['of hostile names', aRequest({ cookies: hostileCookies() })],
    ['of nothing', aRequest({ cookies: [] })],
    ['without a history', { ...aRequest(), report: private_, selection: private_ }],
  ])('%s is as its published schema says', (_, request) => {
    const read: unknown = JSON.parse(reportJson(request));
    validateReport(read);
    expect(validateReport.errors ?? []).toEqual([]);
    expect(read).toEqual(exportedReport(request));
  });

  it('would not be valid with a value in it', () => {
    const { cookies, ...rest } = exportedReport(aRequest());
    expect(validateReport({ ...rest, cookies: cookies.map((it) => ({ ...it, value: 'x' })) })).toBe(
      false,
    );
  });

  it('has no field for a value anywhere', () => {
    expect(reportJson(aRequest())).not.toMatch(/"[^"]*value[^"]*":/i);
  });

  it('leaves out whatever else a cookie should carry one day', () => {
    const cookie = { ...aCookie({ name: 'x' }), value: 'canary-41c7' };
    expect(reportJson(aRequest({ cookies: [cookie] }))).not.toContain('canary-41c7');
  });

  it('carries the policy whole, so that its checksum can be checked', () => {
    const { policy } = exportedReport(aRequest());
    expect(parsePolicy(policy.document)).toEqual({ ok: true, policy: policy.document });
    expect(policy.document.introduction).toBeDefined();
  });

  it('says what was filtered, and counts the whole page all the same', () => {
    const { filter, cookies, counts, notSeen } = exportedReport(
      aRequest({ filter: { status: 'undeclared', query: 'trk' } }),
    );
    expect(filter).toEqual({ status: 'undeclared', query: 'trk' });
    expect(cookies.map(({ name }) => name)).toEqual(['_trk']);
    expect(notSeen).toEqual([]);
    expect(counts).toEqual({ undeclared: 2, deviates: 1, declared: 2, notSeen: 1 });
  });
});
