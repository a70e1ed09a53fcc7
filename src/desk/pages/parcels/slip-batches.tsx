import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';

import { isDay } from '../../../kit/day.ts';
import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Loaded } from '../parts/states.tsx';
import { useToday } from '../parts/today.ts';
import { useMay, useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useSlipBatches } from './parcel-queries.ts';

/** Slips to put into outgoing parcels: numbers pasted from a list, or all orders of a day. `bare`: the page has their name. */
export function SlipBatches({ bare = false }: { bare?: boolean }) {
  const words = useWords();
  const today = useToday();
  const { shopId, zone } = useSeat();
  const queries = useQueryClient();
  const may = useMay('record goods');
  const batches = useSlipBatches();
  const [numbers, setNumbers] = useState('');
  const [day, setDay] = useState<string>(today);
  const start = useMutation({
    mutationFn: (input: Parameters<typeof api.parcels.startBatch>[0]) => api.parcels.startBatch(input),
    onSuccess: () => queries.invalidateQueries({ queryKey: shopKey(shopId, 'slip-batches') }),
  });
  const listed = numbers.split(/[\s,;]+/).filter(Boolean);
  const lacking = may ? null : words.t('desk.reason.not-allowed');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (listed.length && !lacking) start.mutate({ numbers: listed });
  };

  return (
    <section className="settings-group slips" aria-label={words.t('parcels.slips')}>
      {!bare && <h2>{words.t('parcels.slips')}</h2>}
      <p className="meta">{words.t('parcels.slips.lead')}</p>
      <form className="slip-form" onSubmit={submit}>
        <Field label={words.t('parcels.slips.numbers')} hint={words.t('parcels.slips.numbers.hint')}>
          {(control) => (
            <textarea
              {...control}
              className="native figure"
              rows={4}
              value={numbers}
              onChange={(event) => setNumbers(event.currentTarget.value)}
            />
          )}
        </Field>
        <p className="bar">
          <Button
            type="submit"
            busy={start.isPending}
            disabledBecause={lacking ?? (listed.length ? null : words.t('parcels.slips.none-listed'))}
          >
            {words.t('parcels.slips.print', { count: listed.length })}
          </Button>
        </p>
      </form>
      <Field label={words.t('parcels.slips.day')} className="w-half">
        {(control) => (
          <input
            {...control}
            type="date"
            className="native"
            max={today}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        )}
      </Field>
      <p className="bar">
        <Button
          busy={start.isPending}
          disabledBecause={lacking}
          onClick={() => isDay(day) && start.mutate({ placedOn: day })}
        >
          {words.t('parcels.slips.print-day')}
        </Button>
      </p>
      {start.error && <ProblemNote error={start.error} />}
      {start.data && start.data.unknown.length > 0 && (
        <p role="status" className="note warn">
          {words.t('parcels.slips.unknown', { numbers: words.list(start.data.unknown) })}
        </p>
      )}
      <Loaded query={batches}>
        <ul className="slip-batches" aria-label={words.t('parcels.slips.printed')}>
          {batches.data?.map((batch) => (
            <li key={batch.id} className="bar">
              <span>
                {words.instant(new Date(batch.createdAt), zone)},{' '}
                {words.t('parcels.slips.count', { count: batch.total })}
                {batch.withGift > 0 && ` ${words.t('parcels.slips.with-gift', { count: batch.withGift })}`}
              </span>
              {batch.state === 'ready' ? (
                <a href={`/api/v1/slip-batches/${batch.id}.pdf?shop=${shopId}`}>{words.t('parcels.slips.download')}</a>
              ) : (
                <span className="meta" role="status">
                  {batch.state === 'gone'
                    ? words.t('parcels.slips.gone')
                    : words.t('parcels.slips.progress', { done: batch.done, total: batch.total })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </Loaded>
    </section>
  );
}
