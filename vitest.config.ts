import { defineConfig } from 'vitest/config';
import { HANGS_AFTER_MS, STEP_HANGS_AFTER_MS } from './test/support/hang.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two files at a time: the machines that run them have two cores, and a browser wants one.
    maxWorkers: 2,
    testTimeout: HANGS_AFTER_MS,
    hookTimeout: HANGS_AFTER_MS,
    expect: { poll: { timeout: STEP_HANGS_AFTER_MS } },
  },
});
