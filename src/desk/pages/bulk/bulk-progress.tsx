import { lazy, Suspense, useState } from 'react';

import { refusalOfCancel, refusalOfUndo } from '../../../macros/bulk.ts';
import { useActSentences } from '../macros/act-sentences.ts';
import { Button } from '../parts/button.tsx';
import { useNow } from '../parts/use-now.ts';
import { useWords } from '../words/words-context.tsx';
import './bulk.css';
import { useBulkActs, useLatestBulk, type Bulk } from './bulk-queries.ts';

const BulkDetails = lazy(() => import('./bulk-details.tsx').then(({ BulkDetails }) => ({ default: BulkDetails })));

const KEPT = 'zwrotka-bulk-seen';
const SHOWN_MS = 15 * 60_000;

/** How far the latest act upon many cases is, wherever one is in the desk; when it is done, what became of it. */
export function BulkProgress() {
  const now = useNow();
  const { data: bulk } = useLatestBulk();
  const [seen, setSeen] = useState(() => sessionStorage.getItem(KEPT));
  const [details, setDetails] = useState(false);
  if (!bulk) return null;
  const mark = `${bulk.id}:${bulk.state}`;
  const over = bulk.finishedAt !== null && now.getTime() - Date.parse(bulk.finishedAt) > SHOWN_MS;
  if (!details && (seen === mark || over)) return null;
  return (
    <>
      {seen !== mark && !over && (
        <Card
          bulk={bulk}
          onDetails={() => setDetails(true)}
          onDismiss={() => {
            sessionStorage.setItem(KEPT, mark);
            setSeen(mark);
          }}
        />
      )}
      <Suspense>{details && <BulkDetails bulk={bulk} onClose={() => setDetails(false)} />}</Suspense>
    </>
  );
}

function Card({ bulk, onDetails, onDismiss }: { bulk: Bulk; onDetails: () => void; onDismiss: () => void }) {
  const words = useWords();
  const { undo, cancel } = useBulkActs();
  const { state, counts, total } = bulk;
  const act = useActSentences().sayBulk(bulk.act);
  const wasDone = counts.done + counts.unchanged + counts.failed;
  const wasUndone = counts.undone + counts.kept;
  const toUndo = counts.done + wasUndone;
  const underWay = state === 'running' || state === 'undoing';
  const title = {
    running: () => words.t('bulk.running', { act, done: words.number(wasDone), total: words.number(total) }),
    done: () => words.t('bulk.done', { act, count: counts.done }),
    cancelled: () => words.t('bulk.cancelled', { act, done: words.number(wasDone), total: words.number(total) }),
    undoing: () => words.t('bulk.undoing', { act, done: words.number(wasUndone), total: words.number(toUndo) }),
    undone: () => words.t('bulk.undone', { count: counts.undone }),
  }[state];
  const rest = [
    counts.failed > 0 && words.t('bulk.failed', { count: counts.failed }),
    counts.unchanged > 0 && words.t('bulk.unchanged', { count: counts.unchanged }),
    counts.kept > 0 && words.t('bulk.kept', { count: counts.kept }),
  ].filter(Boolean);
  return (
    <section className="bulk-card" aria-label={act}>
      <p role="status" aria-live={underWay ? 'off' : 'polite'}>
        {title()}
      </p>
      {underWay && (
        <progress
          aria-label={act}
          max={state === 'running' ? total : toUndo}
          value={state === 'running' ? wasDone : wasUndone}
        />
      )}
      {rest.length > 0 && <p className="meta">{rest.join(' · ')}</p>}
      <div className="bar">
        {refusalOfCancel(bulk) === null && (
          <Button busy={cancel.isPending} onClick={() => cancel.mutate(bulk.id)}>
            {words.t('bulk.cancel')}
          </Button>
        )}
        {refusalOfUndo(bulk) === null && (
          <Button busy={undo.isPending} onClick={() => undo.mutate(bulk.id)}>
            {words.t('bulk.undo')}
          </Button>
        )}
        {counts.failed + counts.kept > 0 && (
          <Button look="quiet" onClick={onDetails}>
            {words.t('bulk.details')}
          </Button>
        )}
        {!underWay && (
          <Button look="quiet" className="push" onClick={onDismiss}>
            {words.t('bulk.dismiss')}
          </Button>
        )}
      </div>
    </section>
  );
}
