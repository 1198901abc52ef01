import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManagedPolicies } from '../../src/managed-policies.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const manifest = JSON.parse(read('manifest.json'));
const examples = [...read('docs/managed-policies.md').matchAll(/```json\n(.*?)```/gs)].map(
  ([, text = '']) => JSON.parse(text),
);

/** Chromium's id for a key: the digest's first 32 digits, as letters from `a` on. */
const chromiumId = createHash('sha256')
  .update(Buffer.from(manifest.key, 'base64'))
  .digest('hex')
  .slice(0, 32)
  .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

describe('the examples in docs/managed-policies.md', () => {
  const [chromium, firefox] = examples;
  const given: readonly (readonly [string, unknown])[] = [
    ['Chromium', chromium['3rdparty'].extensions[chromiumId].policies],
    ['Firefox', firefox.data.policies],
  ];

  it.each(given)('are policies, for %s', (_, policies) => {
    const { sound, refused } = readManagedPolicies(policies);
    expect(refused).toEqual([]);
    expect(sound.map(({ policy }) => policy.id)).toEqual(['intranet.example']);
  });

  it('are for this extension', () => {
    expect(Object.keys(chromium['3rdparty'].extensions)).toEqual([chromiumId]);
    const { id } = manifest.browser_specific_settings.gecko;
    expect(firefox).toMatchObject({ name: id, type: 'storage' });
    for (const word of read('docs/managed-policies.md').match(/\b[a-p]{32}\b/g) ?? [])
      expect(word).toBe(chromiumId);
  });
});
