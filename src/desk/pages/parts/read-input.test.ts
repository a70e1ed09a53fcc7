import { expect, test } from 'vitest';
import { z } from 'zod';

import { readInput } from './read-input.ts';

const schema = z.strictObject({ amount: z.int(), ground: z.string().min(3, 'too-short') });

test('a form is judged in the words of the server, what only the form knows first', () => {
  expect(readInput(schema, { amount: 5, ground: 'goodwill' })).toEqual({
    input: { amount: 5, ground: 'goodwill' },
    problems: null,
  });
  expect(readInput(schema, { ground: 'a' }, [{ field: 'amount', reason: 'not-an-amount' }])).toEqual({
    input: null,
    problems: [
      { field: 'amount', reason: 'not-an-amount' },
      { field: 'amount', reason: 'required' },
      { field: 'ground', reason: 'too-short' },
    ],
  });
});

test('what the form alone knows to be wrong is not sent either', () => {
  const wrong = [{ field: 'lines.0', reason: 'not-an-amount' }];
  expect(readInput(schema, { amount: 5, ground: 'goodwill' }, wrong)).toEqual({ input: null, problems: wrong });
});
