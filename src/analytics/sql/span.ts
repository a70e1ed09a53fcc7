import type { Day } from '../../kit/day.ts';

/** A period as SQL needs it: instants from the first to just before the last, and the same as civil days. */
export interface Span {
  readonly shopId: string;
  readonly from: Date;
  readonly until: Date;
  readonly firstDay: Day;
  readonly lastDay: Day;
}
