import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { findBrowser } from '../../scripts/browsers.ts';
import { browserNames } from '../../scripts/manifest.ts';

/** Where and when the figures were made. */
export interface Machine {
  /** ISO 8601, UTC. */
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  /** Average of the last minute, before the measurements. */
  readonly load: number;
  readonly node: string;
  readonly browsers: readonly string[];
}

export function describeMachine(now: Date): Machine {
  return {
    date: now.toISOString(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: Number((loadavg()[0] ?? 0).toFixed(2)),
    node: process.versions.node,
    browsers: browserNames.flatMap((name) => {
      const program = findBrowser(name);
      return program === undefined ? [] : [version(program)];
    }),
  };
}

function version(program: string): string {
  return spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.trim() || program;
}
