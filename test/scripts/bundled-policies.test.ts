import { describe, expect, it } from 'vitest';
import { bundledPolicies, policyDefinitions } from '../../scripts/bundled-policies.ts';
import { aFolder } from '../fixtures/a-folder.ts';
import { aCategory, aPolicy } from '../fixtures/make.ts';

describe('the policies of a folder', () => {
  it('are every JSON file but the schema, by name', async () => {
    const folder = await aFolder({
      'b.json': aPolicy({ id: 'b' }),
      'a.json': aPolicy({ id: 'a' }),
      'policy.schema.json': { type: 'object' },
      'bundled.ts': 'export {}',
      'README.md': '#',
    });
    const policies = await bundledPolicies(folder);
    expect(policies.map(({ policy }) => policy.id)).toEqual(['a', 'b']);
  });

  it.each([
    ['inai.opendatasoft.com', 'opendatasoft.com'],
    ['*.example.co.uk', 'example.co.uk'],
    ['www.gob.mx', 'www.gob.mx'],
    ['someone.github.io', 'someone.github.io'],
    ['*.a.someone.github.io', 'someone.github.io'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
  ])('know the registrable domain of %s: %s', async (pattern, registrableDomain) => {
    const [installed] = await bundledPolicies(
      await aFolder({ 'a.json': aPolicy({ sites: [pattern] }) }),
    );
    expect(installed?.sites).toEqual([{ pattern, registrableDomain }]);
  });

  it('that are wrong stop the build, each problem with its file and path', async () => {
    const folder = await aFolder({
      'right.json': aPolicy(),
      'one.json': aPolicy({ sites: ['https://example.com/'] }),
      'two.json': { ...aPolicy(), title: 1, colour: 'red' },
    });
    const error = await bundledPolicies(folder).catch((reason: Error) => reason);
    if (!(error instanceof Error)) throw new Error('It was taken for right.');
    expect(error.message).toMatch(/^one\.json: \$\.sites\[0\]: \S+/m);
    expect(error.message).toMatch(/^two\.json: \$\.title: \S+/m);
    expect(error.message).toMatch(/^two\.json: \$\.colour: \S+/m);
    expect(error.message).not.toContain('right.json');
  });

  it('that are no JSON are named', async () => {
    const folder = await aFolder({ 'broken.json': '{' });
    await expect(bundledPolicies(folder)).rejects.toThrow(/^broken\.json: not JSON/);
  });
});

describe('what stands for them in the code', () => {
  it('is all that an audit looks at; the running text stands apart', async () => {
    const policy = aPolicy({
      introduction: 'We use cookies.',
      categories: [aCategory({ heading: 'Heading', description: 'Text', consent: 'required' })],
      declarations: [{ name: 'a', category: 'necessary', purpose: 'Why' }],
    });
    const sites = [{ pattern: 'a.example', registrableDomain: 'a.example' }];
    const { __BUNDLED_POLICIES__: lean = '', __BUNDLED_DOCUMENTS__: whole = '' } =
      policyDefinitions([{ policy, sites }]);
    expect(JSON.parse(whole)).toEqual([policy]);
    const { introduction: _, ...rest } = policy;
    const categories = [{ id: 'necessary', label: 'Necessary', consent: 'required' }];
    expect(JSON.parse(lean)).toEqual([{ sites, policy: { ...rest, categories } }]);
  });

  it('is less for the worker, which shows nobody what a policy says', async () => {
    const decisive = {
      name: 'a',
      category: 'necessary',
      maxAgeSeconds: 60,
      domains: ['a.example'],
    };
    const texts = {
      provider: 'P',
      function: 'F',
      location: 'L',
      purpose: 'Why',
      retentionText: 'T',
    };
    const policy = aPolicy({
      categories: [aCategory(), aCategory({ id: 'statistical', consent: 'required' })],
      declarations: [{ ...decisive, ...texts }],
    });
    const { __BUNDLED_POLICIES__: lean = '' } = policyDefinitions(
      [{ policy, sites: [] }],
      'worker',
    );
    const { id, sites } = policy;
    const categories = [{ id: 'statistical', consent: 'required' }];
    expect(JSON.parse(lean)).toEqual([
      { sites: [], policy: { id, sites, categories, declarations: [decisive] } },
    ]);
  });
});
