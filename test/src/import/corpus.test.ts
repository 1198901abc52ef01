import { describe, expect, test } from 'vitest';
import { means, scoreFolder } from './score.ts';

const fixtures = new URL('../../fixtures/', import.meta.url).pathname;

/**
 * Documents with right answers: `corpus` is the product's measure, `developed` was written beside the importer,
 * `held-out` was not looked at while it was made.
 */
describe.each(['corpus', 'documents/developed', 'documents/held-out'])('%s', (folder) => {
  const scores = scoreFolder(fixtures + folder);

  test('has documents, so that nothing passes by being empty', () => {
    expect(scores.length).toBeGreaterThanOrEqual(11);
  });

  test.each(scores.map((score) => [score.document, score] as const))('%s', (_, score) => {
    expect(score.faults).toEqual([]);
  });

  test('reaches the targets', () => {
    const mean = means(scores);
    expect(mean.precision).toBeGreaterThanOrEqual(0.97);
    expect(mean.recall).toBeGreaterThanOrEqual(0.97);
    expect(mean.category).toBeGreaterThanOrEqual(0.95);
    expect(mean.retention).toBeGreaterThanOrEqual(0.95);
    expect(mean.provider).toBeGreaterThanOrEqual(0.9);
  });
});
