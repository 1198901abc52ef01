import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { browserNames, type Manifest, manifestFor } from '../../scripts/manifest.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const source = JSON.parse(read('manifest.json')) as Manifest;

describe.each(browserNames)('the manifest for %s', (browser) => {
  const manifest = manifestFor(browser, source, '1.2.3');

  it('asks for no more than the product needs', () => {
    expect(manifest.permissions).toEqual(['cookies', 'storage', 'activeTab']);
    expect(manifest.optional_permissions).toEqual(['scripting']);
    expect(manifest.host_permissions).toEqual(['*://*.opendatasoft.com/*']);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    for (const key of ['content_scripts', 'devtools_page', 'omnibox'])
      expect(manifest).not.toHaveProperty(key);
  });

  it('asks for whole sites in both schemes, or Chromium would hide the parent domain’s cookies', () => {
    for (const pattern of manifest.host_permissions as string[])
      expect(pattern).toMatch(/^\*:\/\/\*\.[a-z0-9-]+\.[a-z]+\/\*$/);
  });

  it('covers every site of the bundled policies', () => {
    const policy = JSON.parse(read('src/policies/inai.opendatasoft.com.json'));
    for (const site of policy.sites as string[])
      expect(site.endsWith('.opendatasoft.com')).toBe(true);
  });

  it('lets pages load nothing from elsewhere, and send nothing anywhere', () => {
    const { extension_pages: csp } = manifest.content_security_policy as Record<string, string>;
    const directives = new Map(
      (csp ?? '').split(';').map((directive) => {
        const [name = '', ...sources] = directive.trim().split(/\s+/);
        return [name, sources.join(' ')];
      }),
    );
    expect(Object.fromEntries(directives)).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self'",
      'connect-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
    expect(csp).not.toMatch(/unsafe|https?:|\*|data:|blob:/);
  });

  it('shows websites nothing by which they could know it', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  it('is of version 3, with the package’s own version', () => {
    expect(manifest).toMatchObject({
      manifest_version: 3,
      version: '1.2.3',
      incognito: 'spanning',
    });
    expect(source).not.toHaveProperty('version');
  });

  it('opens the popup from the button', () => {
    expect(manifest.action).toMatchObject({ default_popup: 'popup.html' });
  });

  it('does not change its source', () => {
    expect(JSON.parse(read('manifest.json'))).toEqual(source);
  });
});

describe('what is only one browser’s', () => {
  const chromium = manifestFor('chromium', source, '1.0.0');
  const firefox = manifestFor('firefox', source, '1.0.0');

  it('Chromium runs a service worker, Firefox an event page', () => {
    expect(chromium.background).toEqual({ service_worker: 'background.js' });
    expect(firefox.background).toEqual({ scripts: ['background.js'] });
  });

  it('Chromium has a key, which fixes its id, and lets no other extension connect', () => {
    expect(chromium.key).toMatch(/^[A-Za-z0-9+/]+=*$/);
    expect(chromium.externally_connectable).toEqual({ ids: [] });
    expect(Number(chromium.minimum_chrome_version)).toBeGreaterThanOrEqual(121);
    expect(chromium).not.toHaveProperty('browser_specific_settings');
  });

  it('Chromium is told what an administrator may give: texts, which it hands on whatever they hold', () => {
    expect(chromium.storage).toEqual({ managed_schema: 'managed.schema.json' });
    const { properties } = JSON.parse(read('src/policies/managed.schema.json'));
    expect(properties).toMatchObject({
      policies: { type: 'array', items: { type: 'string' } },
    });
  });

  it('Firefox has an id, a lowest version, and says that nothing is collected', () => {
    expect(firefox.browser_specific_settings).toMatchObject({
      gecko: { data_collection_permissions: { required: ['none'] } },
    });
    const { gecko } = firefox.browser_specific_settings as Record<string, Record<string, string>>;
    expect(gecko?.id).toMatch(/^\{[0-9a-f-]{36}\}$/);
    expect(Number.parseInt(gecko?.strict_min_version ?? '', 10)).toBeGreaterThanOrEqual(128);
    for (const key of ['key', 'minimum_chrome_version', 'externally_connectable', 'storage'])
      expect(firefox).not.toHaveProperty(key);
  });

  it('everything else is the same', () => {
    const own = [
      'key',
      'minimum_chrome_version',
      'externally_connectable',
      'storage',
      'background',
    ];
    const shared = (manifest: Manifest) =>
      Object.fromEntries(
        Object.entries(manifest).filter(
          ([key]) => ![...own, 'browser_specific_settings'].includes(key),
        ),
      );
    expect(shared(chromium)).toEqual(shared(firefox));
  });
});
