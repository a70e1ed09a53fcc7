import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { say } from '../words/say.ts';
import { BenchFrame } from './bench-frame.tsx';
import { useRefresh, useStock } from './bench-queries.ts';

/** What the shop's stock is to be told: by a connected system, or by a person who then says so. */
export function StockPage() {
  const words = useWords();
  const { shopId } = useSeat();
  const [all, setAll] = useState(false);
  const stock = useStock(all);
  const refresh = useRefresh();
  const done = useMutation({
    mutationFn: (changeId: string) => api.stock.done({ changeId }),
    onSuccess: () => refresh(),
  });
  const again = useMutation({
    mutationFn: (changeId: string) => api.stock.again({ changeId }),
    onSuccess: () => refresh(),
  });
  return (
    <BenchFrame title={words.t('bench.stock')}>
      <p className="bench-lead">{words.t('bench.stock.lead')}</p>
      <div className="bar">
        <label className="bench-check">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
          {words.t('bench.stock.all')}
        </label>
        <a className="button push" href={`/api/v1/stock-changes.csv?shop=${shopId}`}>
          {words.t('bench.stock.csv')}
        </a>
      </div>
      <ProblemNote error={done.error ?? again.error} />
      <Loaded query={stock} skeleton={<Skeleton height={200} />}>
        {stock.data?.length === 0 ? (
          <Emptiness title={words.t('bench.stock.none')} />
        ) : (
          <ul className="bench-rows">
            {stock.data?.map((change) => (
              <li key={change.id} className="bench-row bench-change">
                <span className="bar">
                  <strong className="figure">{change.quantity > 0 ? `+${change.quantity}` : change.quantity}</strong>
                  <span>{change.name}</span>
                  <span className={change.state === 'failed' ? 'bad push' : 'meta push'}>
                    {words.t(`bench.stock.state.${change.state}`)}
                  </span>
                </span>
                <span className="meta">
                  {[change.sku, change.caseNumber, change.reference].filter(Boolean).join(' · ')}
                </span>
                {change.error && <span className="bad">{say(words, 'bench.stock.error', change.error)}</span>}
                {(change.state === 'pending' || change.state === 'failed') && (
                  <span className="bar bench-acts">
                    <Button onClick={() => done.mutate(change.id)}>{words.t('bench.stock.done')}</Button>
                    {change.state === 'failed' && (
                      <Button onClick={() => again.mutate(change.id)}>{words.t('bench.stock.again')}</Button>
                    )}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </BenchFrame>
  );
}
