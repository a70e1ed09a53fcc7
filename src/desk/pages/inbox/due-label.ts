import type { Words } from '../../../kit/words.ts';

/** A filter by clock in words: see `dueFilter`. */
export const dueLabel = (words: Words, due: string): string =>
  due === 'overdue' || due === 'today'
    ? words.t(`views.filter.due.${due}`)
    : words.t('views.filter.due.days', { days: parseInt(due, 10) });
