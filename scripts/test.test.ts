import { expect, test } from 'vitest';

import { runSteps } from './test/run-steps.ts';
import { readPlaywright, readVitest, type Step } from './test/steps.ts';

const step = (code: number, passed: number, failed: number): Step => ({
  title: `ends with ${code}`,
  command: [process.execPath, '-e', `process.exit(${code})`],
  outcome: (isFine) => (isFine ? { passed, failed } : { passed, failed: failed + 1 }),
});

test('sums what the steps report', async () => {
  expect(await runSteps([step(0, 3, 0), step(0, 4, 0)])).toEqual({ passed: 7, failed: 0 });
});

test('goes on after a step that fails, and counts it', async () => {
  expect(await runSteps([step(1, 3, 0), step(0, 4, 2)])).toEqual({ passed: 7, failed: 3 });
});

test('a program that is not there has failed', async () => {
  const missing: Step = { ...step(0, 1, 0), command: ['/nowhere/at-all'] };
  expect(await runSteps([missing])).toEqual({ passed: 1, failed: 1 });
});

test('reads the reports of both runners', () => {
  expect(readVitest('{"numTotalTests":5,"numPassedTests":3,"numFailedTests":2}')).toEqual({ passed: 3, failed: 2 });
  expect(readPlaywright('{"stats":{"expected":3,"skipped":1,"unexpected":2,"flaky":1}}')).toEqual({
    passed: 4,
    failed: 2,
  });
});
