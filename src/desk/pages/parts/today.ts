import { useState } from 'react';

import { dayIn, type Day } from '../../../kit/day.ts';
import { useSeat } from '../session/me.tsx';

/** The shop's day when the form was opened, for its dates: never the browser's. */
export function useToday(): Day {
  const { zone } = useSeat();
  const [today] = useState(() => dayIn(zone, new Date()));
  return today;
}
