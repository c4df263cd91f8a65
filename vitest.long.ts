import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.long.test.ts', 'tests/**/*.long.test.ts'],
    testTimeout: 3_600_000,
    maxWorkers: 2,
  },
})
