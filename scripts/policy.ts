import { readFileSync } from 'node:fs';
import { parsePolicy } from '../src/parse-policy.ts';
import { checkPolicy } from '../src/policy-check.ts';
import { siteProblems } from '../src/policy-sites.ts';
import { englishWords } from './english.ts';

/** `npm run policy -- FILE`: lines `path: level: message`; exit code 1 where one of them is an error. */
interface Line {
  readonly path: string;
  readonly level: string;
  readonly text: string;
}

function linesOf(file: string): Line[] {
  const error = (text: string): Line[] => [{ path: '$', level: 'error', text }];
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (problem) {
    return error(`not readable as JSON: ${String(problem)}`);
  }
  const parsed = parsePolicy(json);
  const problems = parsed.ok ? siteProblems(parsed.policy.sites) : parsed.problems;
  if (!parsed.ok || problems.length > 0)
    return problems.map(({ path, message }) => ({
      path,
      level: 'error',
      text: englishWords.message(message),
    }));
  return checkPolicy(parsed.policy).map(({ path, level, message }) => ({
    path,
    level,
    text: englishWords.message(message),
  }));
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: npm run policy -- FILE');
  process.exitCode = 2;
} else {
  const lines = linesOf(file);
  for (const { path, level, text } of lines) console.log(`${path}: ${level}: ${text}`);
  if (lines.length === 0) console.log('Nothing to remark.');
  process.exitCode = lines.some(({ level }) => level === 'error') ? 1 : 0;
}
