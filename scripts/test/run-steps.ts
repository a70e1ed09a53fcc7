import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

import type { Outcome, Step } from './steps.ts';

const root = join(import.meta.dirname, '../..');

/** One after another, each with its output as it comes; then what to write on the last line. */
export async function runSteps(steps: readonly Step[]): Promise<Outcome> {
  let passed = 0;
  let failed = 0;
  const broken: string[] = [];
  for (const step of steps) {
    console.log(`\n── ${step.title}`);
    const outcome = step.outcome(await run(step));
    passed += outcome.passed;
    failed += outcome.failed;
    if (outcome.failed) broken.push(step.title);
  }
  if (broken.length) console.log(`\nfailed: ${broken.join(', ')}`);
  return { passed, failed };
}

function run({ command: [file, ...args], env = {} }: Step): Promise<boolean> {
  return new Promise((done) => {
    const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter); // the pinned Node first
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, PATH: path, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.once('error', (error) => {
      console.log(error.message);
      done(false);
    });
    child.once('exit', (code) => done(code === 0));
  });
}
