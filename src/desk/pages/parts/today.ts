import { dayIn, type Day } from '../../../kit/day.ts';
import { useSeat } from '../session/me.tsx';

/** The shop's day, for dates of forms: never the browser's. */
export const useToday = (): Day => dayIn(useSeat().zone, new Date());
