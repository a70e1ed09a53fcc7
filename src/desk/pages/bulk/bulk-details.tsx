import { Modal } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { ApiProblem } from '../../../api/client.ts';
import { api } from '../api/client.ts';
import { listKey } from '../api/case-queries.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote, sayProblem } from '../parts/problem-note.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import type { Bulk } from './bulk-queries.ts';
import { useFocusBack } from '../parts/use-focus-back.ts';

const PAGE = 100;

/** The cases that could not be done, or were left alone when the rest was undone: each with its reason. */
export function BulkDetails({ bulk, onClose }: { bulk: Bulk; onClose: () => void }) {
  const words = useWords();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words.t('bulk.details.title')}
      closeButtonProps={{ 'aria-label': words.t('desk.close') }}
    >
      {bulk.counts.failed > 0 && <Rows bulkId={bulk.id} state="failed" />}
      {bulk.counts.kept > 0 && (
        <>
          <h3>{words.t('bulk.details.kept')}</h3>
          <Rows bulkId={bulk.id} state="kept" />
        </>
      )}
    </Modal>
  );
}

function Rows({ bulkId, state }: { bulkId: string; state: 'failed' | 'kept' }) {
  const words = useWords();
  const { shopId } = useSeat();
  const rows = useInfiniteQuery({
    queryKey: listKey(shopId, 'bulk-rows', bulkId, state),
    queryFn: ({ pageParam }) => api.bulk.rows({ bulkId, state, after: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: ({ items }) => (items.length < PAGE ? null : items.at(-1)!.position),
  });
  if (rows.error) return <ProblemNote error={rows.error} />;
  return (
    <>
      <ul className="bulk-rows">
        {rows.data?.pages
          .flatMap(({ items }) => items)
          .map(({ caseId, number, contactName, reason }) => (
            <li key={caseId}>
              <Link to="/cases/$caseId" params={{ caseId }} search={{}}>
                {[number, contactName].filter(Boolean).join(' · ')}
              </Link>
              <span className="meta">{reason && sayProblem(words, new ApiProblem(409, reason))}</span>
            </li>
          ))}
      </ul>
      {rows.hasNextPage && (
        <Button busy={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {words.t('bulk.more')}
        </Button>
      )}
    </>
  );
}
