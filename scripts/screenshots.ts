import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { launchLab } from '../test/e2e/lab/lab.ts';
import { startSite } from '../test/site/site.ts';
import { buildExtension } from './build-extension.ts';
import { type BrowserName, browserNames } from './manifest.ts';
import { captions, type Language, languages } from './pictures/captions.ts';
import { type Composer, type Picture, startComposer } from './pictures/compose.ts';
import { inLanguage } from './pictures/in-language.ts';
import { type SceneName, scenes } from './pictures/scenes.ts';
import { root } from './root.ts';

/**
 * `npm run screenshots`: the pictures of the README and of the stores, taken of the real extension: light in Chromium,
 * dark in Firefox.
 */
const themes = { chromium: 'light', firefox: 'dark' } as const;

/** The scenes that the README shows. */
const shown = [
  'popup',
  'details',
  'finding',
  'table',
  'policies',
] as const satisfies readonly SceneName[];

type Pictures = Readonly<Record<SceneName, Picture>>;

async function takeAll(browser: BrowserName, language: Language): Promise<Pictures> {
  const extensionDir = await mkdtemp(join(tmpdir(), 'pictures-'));
  await buildExtension({ browser, outFolder: extensionDir });
  await inLanguage(extensionDir, language);
  const site = await startSite();
  const colorScheme = themes[browser];
  // Headless Firefox leaves the place of a scrollbar white; most systems have it over the page.
  const prefs = browser === 'firefox' ? { 'ui.useOverlayScrollbars': 1 } : {};
  const lab = await launchLab(browser, { extensionDir, site, colorScheme, prefs });
  try {
    const taken: Partial<Record<SceneName, Picture>> = {};
    for (const name of Object.keys(scenes) as SceneName[]) {
      const page = await scenes[name]({ lab, site, language });
      taken[name] = await page.screenshot();
      await lab.closeAll();
    }
    return taken as Pictures;
  } finally {
    await lab.close();
    await site.close();
    await rm(extensionDir, { recursive: true });
  }
}

async function save(path: string, picture: Picture): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), picture);
  console.log(`${path} ${Math.ceil(picture.length / 1_000)} KB`);
}

async function saveForStores(
  language: Language,
  composer: Composer,
  { chromium, firefox }: Readonly<Record<BrowserName, Pictures>>,
): Promise<void> {
  const { popup, details, tile } = captions[language];
  const pictures = {
    '1-popup': await composer.overSite(chromium.site, chromium.popup, popup),
    '2-details': await composer.sideBySide(chromium.details, firefox.finding, details),
    '3-table': chromium.table,
    '4-policies': chromium.policies,
    tile: await composer.tile(tile),
  };
  for (const [name, picture] of Object.entries(pictures))
    await save(`docs/store/${language}/${name}.png`, picture);
}

const composer = await startComposer();
try {
  for (const language of languages) {
    const [chromium, firefox] = [
      await takeAll('chromium', language),
      await takeAll('firefox', language),
    ];
    await saveForStores(language, composer, { chromium, firefox });
    if (language !== 'en') continue;
    for (const browser of browserNames)
      for (const name of shown)
        await save(
          `docs/pictures/${name}-${browser}-${themes[browser]}.png`,
          { chromium, firefox }[browser][name],
        );
  }
} finally {
  await composer.close();
}
