import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

export interface Step {
  readonly title: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: Record<string, string>;
  outcome(isFine: boolean): Outcome;
}

const root = join(import.meta.dirname, '../..');
const reports = join(root, 'node_modules/.cache/zwrotka-reports');
const tool = (name: string) => join(root, 'node_modules/.bin', name);

/** A check counts as one test. */
const check = (title: string, ...command: [string, ...string[]]): Step => ({
  title,
  command,
  outcome: (isFine) => (isFine ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
});

/** Counted by the runner's own report. A suite that ran nothing, or broke outside its tests, has failed. */
function suite(
  title: string,
  report: string,
  read: (text: string) => Outcome,
  command: [string, ...string[]],
  env?: Record<string, string>,
): Step {
  return {
    title,
    command,
    ...(env ? { env } : {}),
    outcome(isFine) {
      let counted: Outcome = { passed: 0, failed: 0 };
      try {
        counted = read(readFileSync(report, 'utf8'));
      } catch {
        return { passed: 0, failed: 1 };
      }
      const isSilent = counted.passed + counted.failed === 0 || (!isFine && counted.failed === 0);
      return isSilent ? { ...counted, failed: counted.failed + 1 } : counted;
    },
  };
}

export function readVitest(text: string): Outcome {
  const report = JSON.parse(text) as { numPassedTests: number; numFailedTests: number };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

export function readPlaywright(text: string): Outcome {
  const { stats } = JSON.parse(text) as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

export const checks: readonly Step[] = [
  check('words', process.execPath, 'scripts/words.ts', '--check'),
  check('house', process.execPath, 'scripts/check-house.ts'),
  check('types', tool('tsc')),
  check('lint', tool('oxlint'), '--type-aware'),
  check('unused code', tool('knip')),
  check('format', tool('prettier'), '--check', '--log-level=warn', '.'),
];

export function suites(): readonly Step[] {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const vitest = join(reports, 'vitest.json');
  const playwright = join(reports, 'playwright.json');
  return [
    suite('unit and database tests', vitest, readVitest, [
      tool('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitest}`,
    ]),
    suite('browser journeys', playwright, readPlaywright, [tool('playwright'), 'test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: playwright,
    }),
  ];
}
