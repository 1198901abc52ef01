import { createHash, generateKeyPairSync } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../../../scripts/browsers.ts';
import type { LabOptions } from './driver.ts';
import type { Lab } from './lab.ts';
import { readManifest } from './manifest.ts';
import { until } from './until.ts';
import { browserName, builtExtension } from './use-lab.ts';

/** Somebody who manages the browser of a lab: gives the extension policies, as an organisation does. */
export interface Administrator {
  /** For `useLab`. */
  readonly options: Partial<LabOptions>;
  /** Why policies cannot be given here; `null` where they can. */
  readonly hindrance: string | null;
  /** Gives these instead of those before, or none, and waits until the browser has read that: Firefox is started again for it. */
  give(lab: Lab, policies: readonly unknown[] | null): Promise<void>;
  /** Leaves no trace. */
  leave(): Promise<void>;
}

/** Where Chromium on Linux looks for policies. */
const chromiumPolicies = '/etc/chromium/policies/managed';

export function callAdministrator(): Promise<Administrator> {
  return browserName === 'chromium' ? chromiumAdministrator() : firefoxAdministrator();
}

/** Chromium derives an extension's id from its key. */
function idOf(key: Buffer): string {
  const hex = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/**
 * A file of enterprise policy. It holds for every Chromium of this machine: so the extension gets an id of its own,
 * and other tests do not notice.
 */
async function chromiumAdministrator(): Promise<Administrator> {
  const extensionDir = await mkdtemp(join(tmpdir(), 'extension-managed-'));
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  await cp(builtExtension(), extensionDir, { recursive: true });
  const manifestFile = join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
  await writeFile(manifestFile, JSON.stringify({ ...manifest, key: key.toString('base64') }));
  const id = idOf(key);
  const file = join(chromiumPolicies, `cookie-policy-check-test-${id}.json`);
  return {
    options: { extensionDir },
    hindrance: await chromiumHindrance(),
    give: async (lab, policies) => {
      const extensions = { [id]: { policies } };
      if (policies === null) await rm(file, { force: true });
      else await writeFile(file, JSON.stringify({ '3rdparty': { extensions } }));
      await untilGiven(lab, policies);
    },
    leave: async () => {
      await rm(file, { force: true });
      await rm(extensionDir, { recursive: true, force: true });
    },
  };
}

/** Chromium reads the folder once nothing in it has changed for five seconds. */
async function untilGiven(lab: Lab, policies: readonly unknown[] | null): Promise<void> {
  const given = async () => {
    const { policies: now = null } = await lab.extensionCall(
      ({ storage }): Promise<Record<string, unknown>> => storage.managed.get('policies'),
    );
    return JSON.stringify(now) === JSON.stringify(policies);
  };
  await until(given, { what: 'the policies to be read' });
}

async function chromiumHindrance(): Promise<string | null> {
  const program = await ensureBrowser('chromium');
  if (!/chromium/.test(program)) return `${program} may read its policies elsewhere`;
  try {
    await mkdir(chromiumPolicies, { recursive: true });
    accessSync(chromiumPolicies, constants.W_OK);
    return null;
  } catch {
    return `${chromiumPolicies} cannot be written; run as root, or make it writable`;
  }
}

/** A manifest of managed storage, in the folder of the user that the browser is run by: one of its own. */
async function firefoxAdministrator(): Promise<Administrator> {
  const home = await mkdtemp(join(tmpdir(), 'home-'));
  const { geckoId: name } = await readManifest(builtExtension());
  const folder = join(home, '.mozilla', 'managed-storage');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  const description = 'Policies for a test';
  return {
    options: { env: { HOME: home } },
    hindrance: null,
    give: async (lab, policies) => {
      if (policies === null) await rm(file, { force: true });
      else
        await writeFile(
          file,
          JSON.stringify({ name, description, type: 'storage', data: { policies } }),
        );
      await lab.restart();
    },
    leave: () => rm(home, { recursive: true, force: true }),
  };
}
