import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import all from './mutation.config.ts';

/** Units first, so that most mutants die before a document is read. */
const LAST = ['import-document', 'corpus'].map((name) => `/${name}.test.ts`);

class UnitsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) =>
      LAST.findIndex((name) => moduleId.endsWith(name));
    return files.sort((a, b) => place(a) - place(b));
  }
}

/** The tests that judge `src/import`, for `npm run test:mutation:import`. Left out are those that look for crashes, and for limits in large documents. */
export default defineConfig(async (environment) => {
  const { test, ...rest } = await all(environment);
  return {
    ...rest,
    // A test would seem not to reach what one before it made the importer remember.
    resolve: {
      alias: [
        {
          find: /^\.{1,2}\/memo\.ts$/,
          replacement: new URL('src/import/memo-by-test.ts', import.meta.url).pathname,
        },
      ],
    },
    test: {
      ...test,
      include: ['test/src/import/*.test.ts'],
      exclude: ['test/src/import/{fuzz,junk,limits}.test.ts'],
      sequence: { sequencer: UnitsFirst },
    },
  };
});
