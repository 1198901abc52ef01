import { readdir, readFile } from 'node:fs/promises';

/** The ticks in which Linux counts processor time (`sysconf(_SC_CLK_TCK)`, 100 a second on every common kernel). */
const tickMs = 10;

/** The process that runs the extensions of a browser; Linux only, `null` elsewhere and where there is none. */
export async function extensionProcess(browserPid: number): Promise<number | null> {
  for (const pid of await descendants(browserPid)) {
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (commandLine.includes('--extension-process')) return pid;
  }
  return null;
}

/** Milliseconds of processor time that a process has used so far. */
export async function processorMs(pid: number): Promise<number> {
  const { userTicks, systemTicks } = await status(pid);
  return (userTicks + systemTicks) * tickMs;
}

/** Bytes of memory that a process has for itself. */
export async function privateBytes(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)];
  return kilobytes.reduce((sum, [, amount]) => sum + Number(amount) * 1_024, 0);
}

async function descendants(pid: number): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter(Number.isInteger);
  const parents = new Map<number, number>();
  for (const each of pids) {
    const known = await status(each).catch(() => null);
    if (known) parents.set(each, known.parent);
  }
  const isBelow = (each: number): boolean => {
    const parent = parents.get(each);
    return parent !== undefined && (parent === pid || isBelow(parent));
  };
  return pids.filter(isBelow);
}

/** The fields of `/proc/PID/stat` (proc(5)), counted from behind the program's name, which may hold anything. */
async function status(pid: number) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [, parent = 0] = fields;
  return { parent, userTicks: fields[11] ?? 0, systemTicks: fields[12] ?? 0 };
}
