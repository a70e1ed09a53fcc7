import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,test,scripts,bench}/**/*.test.{ts,tsx}'],
    // A process each: PostgreSQL ends with the thread that started it.
    globalSetup: 'test/global-setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Far from Poland, so that a day computed in the machine's own zone is caught.
    env: { TZ: 'Pacific/Auckland', NODE_ENV: 'test' },
  },
});
