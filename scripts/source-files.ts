import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';

export interface SourceFiles {
  /** Relative to the folder, with slashes. */
  readonly paths: readonly string[];
  /** What makes the list, or what is in the files, another than that of the commit; empty where nothing does. */
  readonly remarks: readonly string[];
}

/**
 * The files that the project is made of: in a git checkout what git tracks, as it stands there. Elsewhere, such as in an
 * unpacked source archive, every file but what `.gitignore` names.
 */
export async function sourceFiles(folder: string): Promise<SourceFiles> {
  if (!(await isCheckout(folder))) {
    const remark =
      'This is no git checkout: the source archive holds every file here that .gitignore does not name.';
    return { paths: await filesBut(await ignoredNames(folder), folder), remarks: [remark] };
  }
  const tracked = git(folder, 'ls-files', '-z').split('\0').filter(Boolean);
  const changes = git(folder, 'status', '--porcelain').split('\n').filter(Boolean);
  const remarks = changes.map((change) => `Not as in the commit: ${change}`);
  return { paths: tracked.filter((path) => existsSync(join(folder, path))), remarks };
}

/** Whether the folder is a checkout's own, not one inside somebody else's, and git is there to be asked. */
async function isCheckout(folder: string): Promise<boolean> {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--show-toplevel'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 && (await realpath(stdout.trim())) === (await realpath(folder));
}

function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
  return stdout;
}

type IsIgnored = (name: string) => boolean;

/** Reads `.gitignore`, as far as this project's goes: names of files and folders, and `*` followed by an ending. */
async function ignoredNames(folder: string): Promise<IsIgnored> {
  const lines = (await readFile(join(folder, '.gitignore'), 'utf8')).split('\n').filter(Boolean);
  const patterns = [...lines.map((line) => line.replace(/\/$/, '')), '.git'];
  const beyond = patterns.find((pattern) => /[/!?#[\\]|.\*/.test(pattern));
  if (beyond !== undefined) throw new Error(`.gitignore says more than is understood: ${beyond}`);
  return (name) =>
    patterns.some((pattern) =>
      pattern.startsWith('*') ? name.endsWith(pattern.slice(1)) : name === pattern,
    );
}

async function filesBut(isIgnored: IsIgnored, folder: string, within = ''): Promise<string[]> {
  const entries = await readdir(join(folder, within), { withFileTypes: true });
  const paths = entries
    .filter(({ name }) => !isIgnored(name))
    .map(async (entry) => {
      const path = within === '' ? entry.name : `${within}/${entry.name}`;
      return entry.isDirectory() ? filesBut(isIgnored, folder, path) : [path];
    });
  return (await Promise.all(paths)).flat();
}
