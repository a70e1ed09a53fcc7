/** `npm test`: the checks, the unit and database tests, the browser journeys. `--checks`: only the checks. */
import { runSteps } from './test/run-steps.ts';
import { checks, suites } from './test/steps.ts';

const { passed, failed } = await runSteps(process.argv.includes('--checks') ? checks : [...checks, ...suites()]);
process.exitCode = failed ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);
