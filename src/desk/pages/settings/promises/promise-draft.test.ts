import { expect, test } from 'vitest';

import { usualAnswers, usualHours, usualRemedies } from '../../../../law/promise-terms.ts';
import { draftOf, readDraft } from './promise-draft.ts';

const none = { hours: false, answers: false, remedies: false };
const usual = draftOf({ hours: usualHours, answers: usualAnswers, remedies: usualRemedies }, none);

test('what is shown reads back as it was', () => {
  const answers = {
    first: { minutes: 90, counted: 'working' },
    next: null,
    byProcedure: { complaint: { first: { minutes: 60, counted: 'working' } }, inquiry: { first: null } },
  } as const;
  const hours = { ...usualHours, holidays: 'DE', closed: ['2026-12-31'] as const };
  expect(
    readDraft(draftOf({ hours: { ...hours, closed: ['2026-12-31'] }, answers, remedies: { days: null } }, none)),
  ).toEqual({
    hours,
    answers,
    remedies: { days: null },
    problems: [],
  });
});

test.each([
  [{ 'week.0': '8-12, 13:00–17.30' }, []],
  [{ 'week.0': '16:00–8:00' }, [['week.0', 'hours-overlap']]],
  [{ 'week.2': 'rano' }, [['week.2', 'not-a-time']]],
  [{ closed: '2026-12-31; jutro' }, [['closed', 'not-a-day']]],
  [{ 'first.hours': 'dwie' }, [['first.hours', 'not-a-number']]],
  [{ 'next.hours': '0,1' }, [['next.hours', 'too-little']]],
  [{ 'first.complaint': '999' }, [['first.complaint', 'too-much']]],
  [{ days: '10' }, []],
  [{ days: '' }, []],
  [{ days: 'tydzień' }, [['days', 'not-a-number']]],
  [{ days: '400' }, [['days', 'too-much']]],
])('%j', (typed, expected) => {
  const { problems } = readDraft({ ...usual, ...(typed as object) });
  const fields = [...new Map(problems.map(({ field, reason }) => [field, reason])).entries()];
  expect(fields.map(([field]) => field)).toEqual(expected.map(([field]) => field));
});

test('hours are understood as people write them', () => {
  expect(readDraft({ ...usual, 'week.5': '9-13, 14.15–16' }).hours!.week[5]).toEqual([
    { from: '09:00', to: '13:00' },
    { from: '14:15', to: '16:00' },
  ]);
});
