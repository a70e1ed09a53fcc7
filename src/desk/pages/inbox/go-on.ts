import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

import { downward, following, nowhere, onward } from './course.ts';
import { preference } from './preferences.ts';

let course = nowhere;

/** The list says what it shows and which case is open, so that there is a next one even when this one has left it. */
export function keepCourse(openId: string | null, ids: readonly string[]): void {
  course = following(course, openId, ids);
}

/** The row under the open case, as the list stood when it was opened. */
export const belowOpen = (): string | undefined => downward(course);

/**
 * What to do once a case is done with (sent, decided, closed): on to the next of the list, back to the list, or stay, as
 * the person likes it.
 */
export function useGoOn(): () => void {
  const navigate = useNavigate();
  return useCallback(() => {
    const wish = preference('goOn');
    if (wish === 'stay') return;
    const next = wish === 'next' ? onward(course) : undefined;
    if (next) void navigate({ to: '/cases/$caseId', params: { caseId: next }, search: (search) => search });
    else void navigate({ to: '/inbox', search: (search) => search });
  }, [navigate]);
}
