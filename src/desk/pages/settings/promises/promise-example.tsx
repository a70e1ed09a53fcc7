import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { dayIn, isDay } from '../../../../kit/day.ts';
import type { HoursTerms, PromiseTarget } from '../../../../law/promise-terms.ts';
import { api } from '../../api/client.ts';
import { shopKey } from '../../api/shop-queries.ts';
import { useSeat } from '../../session/me.tsx';
import { useWords } from '../../words/words-context.tsx';

/** What the settings mean, before they are saved: a question late on a Friday, and the next holidays. */
export function PromiseExample({ hours, target }: { hours: HoursTerms; target: PromiseTarget }) {
  const words = useWords();
  const { shopId, zone } = useSeat();
  const [asked] = useDebouncedValue({ hours, target }, 300);
  const { data } = useQuery({
    queryKey: shopKey(shopId, 'promise-example', JSON.stringify(asked)),
    queryFn: () => api.promises.example(asked),
    placeholderData: keepPreviousData,
  });
  if (!data) return null;
  const moment = (at: string) => {
    const instant = new Date(at);
    return `${words.day(dayIn(zone, instant), { year: false, weekday: true })}, ${words.time(instant, zone)}`;
  };
  const holidays = data.holidays.map(({ day, name }) =>
    isDay(day) ? `${words.day(day, { year: false })} (${name})` : name,
  );
  return (
    <blockquote className="settings-quote" aria-live="polite">
      <p className="meta">{words.t('promises.example')}</p>
      <p>{words.t('promises.example.line', { asked: moment(data.askedAt), by: moment(data.answerBy) })}</p>
      {holidays.length > 0 && (
        <p className="meta">{words.t('promises.example.holidays', { days: words.list(holidays) })}</p>
      )}
    </blockquote>
  );
}
