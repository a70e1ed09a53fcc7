import { isDay, type Day } from '../kit/day.ts';
import { isId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';

/** Where a page of a list by day and id ended. */
export interface DayCursor {
  readonly day: Day;
  readonly id: string;
}

export const writeDayCursor = ({ day, id }: DayCursor): string => Buffer.from(`${day} ${id}`).toString('base64url');

export function readDayCursor(text: string): DayCursor {
  const [day = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  if (!isDay(day) || !isId(id))
    throw new Refusal('invalid', 'cursor', { fields: [{ field: 'after', reason: 'not-a-cursor' }] });
  return { day, id };
}
