import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './manifest.ts';

interface Places {
  readonly variable: string;
  /** Program names, in order of preference. */
  readonly programs: readonly string[];
  /** Where macOS keeps applications, which are not on PATH. */
  readonly applications: readonly string[];
  /** apt packages, in order of preference: Debian calls Firefox `firefox-esr`, Ubuntu `firefox`. */
  readonly packages: readonly string[];
}

const PLACES: Readonly<Record<BrowserName, Places>> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    programs: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge',
    ],
    applications: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    packages: ['chromium', 'chromium-browser'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    programs: ['firefox-esr', 'firefox'],
    applications: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    packages: ['firefox-esr', 'firefox'],
  },
};

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser's program: from CHROMIUM_PATH or FIREFOX_PATH, PATH, or where macOS keeps it. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, programs, applications } = PLACES[name];
  const given = process.env[variable];
  if (given !== undefined && given !== '') return given;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...onPath, ...applications].find(isProgram);
}

function apt(...args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { env, stdio: 'inherit' }).status === 0;
}

/** The package lists are fetched once a process. */
const updated = { lists: false };

function install(packages: readonly string[]): boolean {
  if (!updated.lists) updated.lists = apt('update', '-qq');
  // Without a font package a minimal system draws boxes where screenshots should show text.
  return packages.some((name) =>
    apt('install', '-y', '-qq', '--no-install-recommends', name, 'fonts-noto-core'),
  );
}

function command(name: BrowserName): string {
  const { variable, packages } = PLACES[name];
  const help = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  const first = help
    ? `sudo apt-get update && sudo apt-get install -y ${packages[0]}`
    : `brew install --cask ${name === 'firefox' ? 'firefox' : 'google-chrome'}`;
  return `No ${name} found. Install one: ${first}\nor set ${variable} to the path of its program.`;
}

/**
 * The browser's program, installed through apt-get where that is possible without asking anyone (root on
 * Debian or Ubuntu). Elsewhere the error says which command to run. Synchronous at heart, so two callers
 * in one process install one after the other.
 */
export async function ensureBrowser(name: BrowserName): Promise<string> {
  const found = findBrowser(name);
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install(PLACES[name].packages);
  const installed = findBrowser(name);
  if (installed === undefined) throw new Error(command(name));
  return installed;
}
