import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';

interface LintMessage {
  readonly _type: 'error' | 'warning' | 'notice';
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

type LintResult = Readonly<Record<'errors' | 'warnings' | 'notices', readonly LintMessage[]>>;

/** Preact assigns `innerHTML` for `dangerouslySetInnerHTML`, which the linter of this project forbids to use. */
const known = (message: LintMessage) =>
  message.code === 'UNSAFE_VAR_ASSIGNMENT' && message.message.includes('innerHTML');

/** What the Firefox store's own linter says of a built extension, but for the one warning that Preact brings to each page. */
export function storeLint(folder: string): string[] {
  const program = join(root, 'node_modules/.bin/web-ext');
  const args = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (!stdout.trimStart().startsWith('{')) return [`web-ext lint did not run: ${stderr}`];
  const { errors, warnings, notices } = JSON.parse(stdout) as LintResult;
  const innerHtml = warnings.filter(known);
  const rest = [...errors, ...warnings.filter((warning) => !known(warning)), ...notices];
  // One a file, for each page carries Preact once: a second would be the project's own.
  const files = innerHtml.map(({ file }) => file);
  rest.push(...innerHtml.filter(({ file }, index) => files.indexOf(file) !== index));
  return rest.map(
    ({ _type, code, message, file = '', line = 0 }) =>
      `${_type} ${code} ${file}:${line} ${message}`,
  );
}
