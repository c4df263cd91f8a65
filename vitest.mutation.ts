import { defineConfig } from 'vitest/config'

/** Which tests judge a mutant of the law and of applications: the quick ones. Random histories would take days. */
export default defineConfig({
  test: {
    include: [
      'src/law/**/*.test.ts',
      'src/office/applications/**/*.test.ts',
      'src/office/annual-report/**/*.test.ts',
      'tests/clocks/*.test.ts',
    ],
    exclude: [
      '**/*.long.test.ts',
      'src/office/applications/playing/model.test.ts',
      'src/office/applications/letters/made-by.test.ts',
      'node_modules/**',
    ],
    testTimeout: 60_000,
    maxWorkers: 1,
  },
})
