import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The name of the npm package that a file is of, if any. */
function packageOf(path: string): string[] {
  const [, name] =
    /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path) ?? [];
  return name === undefined ? [] : [name];
}

/**
 * The licences of the libraries that these files are of: whoever passes their code on has to pass these on as well.
 * @param inputs Paths of files that were bundled or copied, relative to the project's folder.
 * @throws Where a library has no licence.
 */
export async function notices(root: string, inputs: readonly string[]): Promise<string> {
  const names = [...new Set(inputs.flatMap(packageOf))].sort();
  const texts = names.map(async (name) => {
    const folder = join(root, 'node_modules', name);
    const licence = (await readdir(folder)).find((file) => /^licen[cs]e(\.|$)/i.test(file));
    if (licence === undefined) throw new Error(`${name} has no licence`);
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const text = await readFile(join(folder, licence), 'utf8');
    return `${name} ${version}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}
