import { useDebouncedValue } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';

import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { LineField } from '../parts/typed-fields.tsx';
import { useWords } from '../words/words-context.tsx';
import { BenchFrame } from './bench-frame.tsx';
import { useOrphans, useRefresh, useSought } from './bench-queries.ts';
import { CaseRows } from './case-rows.tsx';
import { OrphanRows } from './orphan-rows.tsx';
import { OrphanLabelLink } from './unknown-parcel.tsx';

/** Parcels that wait for somebody to know whose they are. */
export function OrphansPage() {
  const words = useWords();
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 300);
  const orphans = useOrphans(asked);
  return (
    <BenchFrame title={words.t('bench.orphans')}>
      <LineField label={words.t('bench.unknown.search')} type="search" value={search} onType={setSearch} />
      <Loaded query={orphans} skeleton={<Skeleton height={200} />}>
        {orphans.data?.items.length === 0 ? (
          <Emptiness title={words.t(asked ? 'bench.unknown.nothing' : 'bench.orphans.none')}>
            {!asked && <p>{words.t('bench.orphans.none.lead')}</p>}
          </Emptiness>
        ) : (
          <OrphanRows orphans={orphans.data?.items ?? []} />
        )}
      </Loaded>
    </BenchFrame>
  );
}

/** One of them: its case is looked for, its goods are counted there. */
export function OrphanPage() {
  const words = useWords();
  const { orphanId } = useParams({ strict: false });
  const navigate = useNavigate();
  const refresh = useRefresh();
  const orphans = useOrphans('');
  const orphan = orphans.data?.items.find(({ id }) => id === orphanId);
  const [search, setSearch] = useState<string | null>(null);
  const text = search ?? orphan?.senderName ?? '';
  const [asked] = useDebouncedValue(text.trim(), 300);
  const sought = useSought(asked);
  const [reason, setReason] = useState('');
  const giveUp = useMutation({
    mutationFn: () => api.bench.giveUpOrphan({ orphanId: orphanId!, reason }),
    onSuccess: () => {
      refresh();
      void navigate({ to: '/bench/orphans' });
    },
  });
  return (
    <BenchFrame title={orphan?.number ?? words.t('bench.orphan')}>
      <Loaded query={orphans} skeleton={<Skeleton height={200} />}>
        {orphan && (
          <>
            <OrphanRows orphans={[orphan]} />
            <OrphanLabelLink orphanId={orphan.id} />
            <section className="bench-list">
              <h2>{words.t('bench.orphan.whose')}</h2>
              <LineField label={words.t('bench.unknown.search')} type="search" value={text} onType={setSearch} />
              {sought.data && <CaseRows rows={sought.data.cases} orphanId={orphan.id} />}
              {sought.data?.cases.length === 0 && <p className="muted">{words.t('bench.unknown.nothing')}</p>}
            </section>
            <form
              className="bench-form"
              onSubmit={(event) => {
                event.preventDefault();
                if (reason.trim()) giveUp.mutate();
              }}
            >
              <h3>{words.t('bench.orphan.give-up')}</h3>
              <LineField label={words.t('bench.orphan.give-up.reason')} required value={reason} onType={setReason} />
              <ProblemNote error={giveUp.error} />
              <Button type="submit" busy={giveUp.isPending}>
                {words.t('bench.orphan.give-up')}
              </Button>
            </form>
          </>
        )}
      </Loaded>
    </BenchFrame>
  );
}
