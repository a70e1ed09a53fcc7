import { dayIn, daysBetween } from '../../../kit/day.ts';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useNow } from './use-now.ts';

/** When something was, in the shop's zone: the hour today, 'wczoraj 14:02', else the date. */
export function Moment({ at }: { at: string }) {
  const words = useWords();
  const { zone } = useSeat();
  const instant = new Date(at);
  const ago = daysBetween(dayIn(zone, instant), dayIn(zone, useNow()));
  const time = words.time(instant, zone);
  const text =
    ago === 0
      ? time
      : ago === 1
        ? words.t('desk.yesterday', { time })
        : words.instant(instant, zone, { short: ago < 300 });
  return (
    <time dateTime={at} title={words.instant(instant, zone, { seconds: true })}>
      {text}
    </time>
  );
}
