import { useQuery } from '@tanstack/react-query';

import { DownloadIcon } from '../../../ui/icons.tsx';
import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { customersKey, useCustomerAct } from './customer-queries.ts';

/** Everything held about somebody, as an archive: prepared by the server, fetched when it is ready. */
export function CopiesSection({ customerId }: { customerId: string }) {
  const words = useWords();
  const { shopId } = useSeat();
  const copies = useQuery({
    queryKey: customersKey(shopId, customerId, 'copies'),
    queryFn: () => api.privacy.exports({ customerId }),
    select: ({ items }) => items,
    // while one is being prepared one looks how far it is
    refetchInterval: ({ state }) => (state.data?.items.some(({ state: at }) => at !== 'ready') ? 1000 : false),
  });
  const act = useCustomerAct(() => api.privacy.export({ customerId }));
  const running = copies.data?.find(({ state }) => state !== 'ready');
  return (
    <section>
      <h2>{words.t('customers.copies')}</h2>
      <p className="meta">{words.t('customers.copies.about')}</p>
      <ul className="plain-list" aria-live="polite">
        {copies.data?.map(({ id, state, done, total, askedAt, expiresAt }) => (
          <li key={id} className="bar">
            {state === 'ready' ? (
              <>
                <a href={`/api/v1/customers/${customerId}/exports/${id}/archive?shop=${shopId}`} download>
                  <DownloadIcon /> {words.t('customers.copies.fetch')}
                </a>
                <span className="meta">
                  {expiresAt && (
                    <>
                      {words.t('customers.copies.until')} <Moment at={expiresAt} />
                    </>
                  )}
                </span>
              </>
            ) : (
              <>
                <progress max={total || 1} value={done} aria-label={words.t('customers.copies.running')} />
                <span className="meta">
                  {words.t('customers.copies.running')} <Moment at={askedAt} />
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      <Button
        busy={act.busy}
        disabledBecause={running ? words.t('customers.copies.running') : null}
        onClick={() => act.run(undefined)}
      >
        {words.t('customers.copies.prepare')}
      </Button>
      <ProblemNote error={act.problem} />
    </section>
  );
}
