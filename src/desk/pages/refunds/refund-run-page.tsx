import { Link, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';

import { MenuIcon } from '../../../ui/icons.tsx';
import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useMay } from '../session/me.tsx';
import { tellProblem } from '../settings/parts/undo-toast.tsx';
import { useLock } from '../settings/parts/use-lock.ts';
import { useReread } from '../settings/parts/use-reread.ts';
import { useOffer } from '../shell/acts.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { useSidebar } from '../shell/sidebar-state.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { approvalOf, refusalOf, sumsOf } from './may-approve.ts';
import { RefundLine } from './refund-line.tsx';
import { useDueRefunds, type DueRefund, type DueView } from './refund-queries.ts';
import { lineAt, walk } from './walk.ts';
import './refund-run.css';

const VIEWS: readonly DueView[] = ['due', 'second', 'under_way', 'problem'];

interface Told {
  readonly approved: number;
  readonly first: number;
  readonly refused: ReadonlyMap<string, string>;
}
const NOTHING: Told = { approved: 0, first: 0, refused: new Map() };

/** Money that is to leave: look, tick, approve. The rest happens by itself, and what does not comes back here. */
export function RefundRunPage() {
  const words = useWords();
  const sidebar = useSidebar();
  const { show: view = 'due' } = useSearch({ from: '/shell/refunds' });
  const may = useMay('record money');
  const locked = useLock('approve refunds');
  const query = useDueRefunds(view);
  const reread = useReread('refunds-due', 'cases', 'case');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>(NOTHING);
  usePageTitle(words.t('refund-run.title'));

  const lines = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const counts = query.data?.pages.at(-1)?.counts;
  const free = lines.filter((line) => refusalOf(line) === null);
  const ticked = free.filter(({ caseId }) => chosen.has(caseId));
  const tick = ({ caseId }: DueRefund) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(caseId)) after.add(caseId);
      return after;
    });
  const tickAll = () => setChosen(new Set(ticked.length === free.length ? [] : free.map(({ caseId }) => caseId)));
  const plain = free.filter((line) => line.plain);
  const tickPlain = () => setChosen(new Set(plain.map(({ caseId }) => caseId)));
  const nothing = ticked.length === 0 ? words.t('refund-run.approve.none') : null;
  const cannot = locked ?? nothing;

  const approve = (of: readonly DueRefund[]) => {
    if (locked || busy || of.length === 0) return;
    setBusy(true);
    api.refunds
      .approve({ items: of.slice(0, 200).map(approvalOf) })
      .then(async ({ items }) => {
        const refused = items.filter(({ state }) => state === 'refused');
        setTold({
          approved: items.filter(({ state }) => state === 'approved').length,
          first: items.filter(({ state }) => state === 'first').length,
          refused: new Map(refused.map(({ caseId, reason }) => [caseId, reason ?? ''])),
        });
        setChosen(new Set(refused.map(({ caseId }) => caseId)));
        await reread();
      })
      .catch((error: unknown) => tellProblem(words, error))
      .finally(() => setBusy(false));
  };
  const list = useRef<HTMLUListElement>(null);
  const down = () => walk(list.current, 1);
  const up = () => walk(list.current, -1);
  useShortcuts({
    j: down,
    ArrowDown: down,
    k: up,
    ArrowUp: up,
    x: () => {
      const line = lines[lineAt(list.current)];
      if (line && refusalOf(line) === null) tick(line);
    },
    'mod+a': tickAll,
    p: tickPlain,
    a: () => approve(ticked),
  });
  useOffer([
    {
      id: 'refunds-approve',
      label: words.t('refund-run.approve.act'),
      key: 'a',
      disabledBecause: cannot,
      run: () => approve(ticked),
    },
    { id: 'refunds-all', label: words.t('refund-run.all'), key: 'mod+a', run: tickAll },
    { id: 'refunds-plain', label: words.t('refund-run.all-plain', { count: plain.length }), key: 'p', run: tickPlain },
  ]);

  if (!may)
    return (
      <Emptiness title={words.t('refund-run.title')}>
        <p>{words.t('desk.reason.not-allowed')}</p>
      </Emptiness>
    );
  return (
    <div className="page refund-run">
      <header className="bar">
        <Button look="quiet" icon className="only-narrow" aria-label={words.t('desk.menu')} onClick={sidebar.open}>
          <MenuIcon />
        </Button>
        <h1>{words.t('refund-run.title')}</h1>
      </header>
      <nav className="page-tabs" aria-label={words.t('refund-run.views')}>
        {VIEWS.map((each) => (
          <Link
            key={each}
            to="/refunds"
            search={each === 'due' ? {} : { show: each }}
            activeOptions={{ exact: true }}
            aria-current={each === view ? 'page' : undefined}
          >
            {say(words, 'refund-run.view', each)} <span className="muted figure">{counts?.[each] ?? ''}</span>
          </Link>
        ))}
      </nav>
      <p className="muted">{say(words, 'refund-run.lead', view)}</p>
      <div className="refund-told" role="status">
        {told.approved > 0 && <p>{words.t('refund-run.told.approved', { count: told.approved })}</p>}
        {told.first > 0 && <p>{words.t('refund-run.told.first', { count: told.first })}</p>}
        {told.refused.size > 0 && (
          <p className="bad">{words.t('refund-run.told.refused', { count: told.refused.size })}</p>
        )}
      </div>
      <Loaded query={query} skeleton={<Skeleton height={240} />}>
        {lines.length === 0 ? (
          <Emptiness title={say(words, 'refund-run.empty', view)}>
            {view === 'due' && <p>{words.t('refund-run.empty.due.lead')}</p>}
          </Emptiness>
        ) : (
          <>
            {free.length > 0 && (
              <div className="bar refund-bar">
                <label className="bar">
                  <input type="checkbox" checked={ticked.length === free.length} onChange={tickAll} />
                  {words.t('refund-run.all')}
                </label>
                {plain.length > 0 && (
                  <Button look="quiet" onClick={tickPlain}>
                    {words.t('refund-run.all-plain', { count: plain.length })}
                  </Button>
                )}
                <Button
                  look="primary"
                  className="push"
                  busy={busy}
                  disabledBecause={cannot}
                  onClick={() => approve(ticked)}
                >
                  {ticked.length === 0
                    ? words.t('refund-run.approve.act')
                    : words.t('refund-run.approve', {
                        count: ticked.length,
                        sums: words.list(sumsOf(ticked).map((sum) => words.money(sum))),
                      })}
                </Button>
              </div>
            )}
            <ul className="refund-lines" ref={list}>
              {lines.map((line) => (
                <RefundLine
                  key={line.caseId}
                  line={line}
                  ticked={chosen.has(line.caseId)}
                  refused={told.refused.get(line.caseId) ?? null}
                  onTick={() => tick(line)}
                  onChanged={reread}
                />
              ))}
            </ul>
            {query.hasNextPage && (
              <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {words.t('refund-run.more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
