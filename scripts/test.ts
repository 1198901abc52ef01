import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browsers.ts';
import { browserNames } from './manifest.ts';
import { root } from './root.ts';
import { storeLint } from './store-lint.ts';

/** `npm test`: everything that must hold, from types to both real browsers; the last two lines time and count it. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const check = (holds: boolean): Tally => ({ passed: holds ? 1 : 0, failed: holds ? 0 : 1 });

const steps: readonly { readonly name: string; readonly run: () => Tally | Promise<Tally> }[] = [
  { name: 'types', run: () => command('tsc', '--noEmit') },
  { name: 'lint', run: () => command('biome', 'check', '--error-on-warnings') },
  { name: 'unused code', run: () => command('knip') },
  { name: 'unit tests', run: () => vitest() },
  { name: 'build', run: () => command('tsx', 'scripts/build.ts') },
  { name: 'store lint', run: lintForStore },
  { name: 'browsers', run: provideBrowsers },
  { name: 'browser tests', run: () => vitest('--config', 'test/e2e/vitest.config.ts') },
];

function command(program: string, ...args: string[]): Tally {
  const path = join(root, 'node_modules/.bin', program);
  return check(spawnSync(path, args, { cwd: root, stdio: 'inherit' }).status === 0);
}

/** Runs vitest and counts its tests; a run that breaks before it can count is one failure. */
function vitest(...args: string[]): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'tally-'));
  const file = join(folder, 'result.json');
  const { failed } = command(
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  );
  const { numPassedTests, numFailedTests } = readResult(file);
  rmSync(folder, { recursive: true, force: true });
  return {
    passed: numPassedTests,
    failed: Math.max(numFailedTests, numPassedTests === 0 ? 1 : failed),
  };
}

function readResult(file: string): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof readResult>;
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 };
  }
}

function lintForStore(): Tally {
  const complaints = storeLint(join(root, 'dist/firefox'));
  for (const complaint of complaints) console.error(complaint);
  return check(complaints.length === 0);
}

async function provideBrowsers(): Promise<Tally> {
  for (const name of browserNames) console.log(`${name}: ${await ensureBrowser(name)}`);
  return check(true);
}

const secondsSince = (startMs: number) => ((performance.now() - startMs) / 1_000).toFixed(1);

const beganMs = performance.now();
let passed = 0;
let failed = 0;
for (const { name, run } of steps) {
  console.log(`\n== ${name}`);
  const startedMs = performance.now();
  const tally = await Promise.resolve()
    .then(run)
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return check(false);
    });
  passed += tally.passed;
  failed += tally.failed;
  const seconds = secondsSince(startedMs);
  console.log(`== ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`);
}
console.log(`\n== everything (${secondsSince(beganMs)} s)`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
