import { describe, expect, test } from 'vitest';

import { runStates } from './bank-inputs.ts';
import { refusalOfAct, type RunAct } from './run.ts';

const may: Record<RunAct, string[]> = {
  approve: ['prepared'],
  export: ['approved', 'exported'],
  send: ['exported'],
  cancel: ['prepared', 'approved', 'exported'],
};

describe.each(Object.keys(may) as RunAct[])('%s', (act) => {
  test.each(runStates)('of what is %s', (state) => {
    const refusal = refusalOfAct(act, { state, preparedBy: 'anna' }, { by: 'marta', fourEyes: true });
    expect(refusal).toBe(may[act].includes(state) ? null : 'wrong-state');
  });
});

test('with four eyes who prepared it approves it not; without, one person may', () => {
  const run = { state: 'prepared', preparedBy: 'anna' } as const;
  expect(refusalOfAct('approve', run, { by: 'anna', fourEyes: true })).toBe('second-person-needed');
  expect(refusalOfAct('approve', run, { by: 'anna', fourEyes: false })).toBeNull();
  expect(refusalOfAct('cancel', run, { by: 'anna', fourEyes: true })).toBeNull();
});
