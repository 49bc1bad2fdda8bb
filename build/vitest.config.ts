import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Fast tests run in parallel; those that drive a browser or Electron run one file at a time (2-core machines). */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    // Programs that tests start (commands, servers) read the same sources again and again: each is compiled once.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'ntm-compile-cache') },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/desktop/**'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts', 'tests/desktop/**/*.test.ts'],
          fileParallelism: false,
          // What a window shows comes when it comes on a busy machine; how fast it is, the bench tells.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
