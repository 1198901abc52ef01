import { documentsIn, means, scoreOf } from './score.ts';

/** `npm run import:score -- FOLDER [--faults]`: how well the importer reads documents that have their right answers. */
function main(args: readonly string[]): number {
  const folder = args.find((arg) => !arg.startsWith('--'));
  if (folder === undefined) {
    console.error('Usage: npm run import:score -- FOLDER [--faults]');
    return 2;
  }
  const scores = documentsIn(folder).map((document) => scoreOf(folder, document));
  const line = (name: string, shares: readonly number[]) =>
    [name.padEnd(34), ...shares.map((share) => share.toFixed(3).padStart(9))].join(' ');
  const mean = means(scores);
  console.log(
    ['document'.padEnd(34), ...Object.keys(mean).map((key) => key.padStart(9))].join(' '),
  );
  for (const { document, precision, recall, fields, faults } of scores) {
    const { category, maxAgeSeconds, provider, purpose } = fields;
    console.log(line(document, [precision, recall, category, maxAgeSeconds, provider, purpose]));
    if (args.includes('--faults')) for (const fault of faults) console.log(`    ${fault}`);
  }
  console.log(line(`mean of ${scores.length}`, Object.values(mean)));
  return 0;
}

process.exitCode = main(process.argv.slice(2));
