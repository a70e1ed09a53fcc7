import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { useGoodsOut } from '../goods/goods-queries.ts';
import { useSeat } from '../session/me.tsx';
import { Loaded, Skeleton } from '../parts/states.tsx';
import { useWords } from '../words/words-context.tsx';
import { commandIn } from '../../../returns/commands.ts';
import { BenchFrame } from './bench-frame.tsx';
import { useToday, type Row, type Today } from './bench-queries.ts';
import { CaseRows } from './case-rows.tsx';
import { findRow } from './known-rows.ts';
import { newUuid } from '../api/new-uuid.ts';
import { dispatch } from './outbox.ts';
import { ScanField } from './scan-field.tsx';
import { ScanAnswer } from './scan-answer.tsx';

const lists = ['expected', 'arrived', 'undecided'] as const;
type List = (typeof lists)[number];

/** The bench: scan a parcel, or see what the day brings. */
export function BenchPage() {
  const words = useWords();
  const navigate = useNavigate();
  const { shopId } = useSeat();
  const { code = '' } = useSearch({ strict: false });
  const today = useToday();
  const [list, setList] = useState<List>('expected');
  const [kept, setKept] = useState<string | null>(null);
  const [asked, setAsked] = useState(0); // the same code once more is asked once more

  const scanned = (text: string) => {
    setKept(null);
    if (commandIn(text)) return void navigate({ to: '/bench', search: {} });
    if (navigator.onLine) {
      setAsked(asked + 1);
      return void navigate({ to: '/bench', search: { code: text } });
    }
    const row = findRow(today.data, text);
    if (row) return void navigate({ to: '/bench/cases/$caseId', params: { caseId: row.id }, search: {} });
    // no connection, and none of the day's parcels: kept, and looked up later
    setKept(text);
    void dispatch({ kind: 'scan', id: newUuid(), shopId, at: new Date().toISOString(), code: text, refused: null });
  };

  return (
    <BenchFrame title={words.t('bench.title')} home>
      <ScanField onCode={scanned} />
      {kept !== null && (
        <p className="note warn" role="status">
          {words.t('bench.outbox.scan-kept', { code: kept })}
        </p>
      )}
      {code ? (
        <ScanAnswer key={`${code} ${asked}`} code={code} />
      ) : (
        <Loaded query={today} skeleton={<Skeleton height={320} />}>
          {today.data && <Day today={today.data} list={list} onList={setList} />}
        </Loaded>
      )}
    </BenchFrame>
  );
}

function Day({ today, list, onList }: { today: Today; list: List; onList: (list: List) => void }) {
  const words = useWords();
  const { counts } = today;
  const goodsOut = useGoodsOut();
  const tabs: readonly (readonly [List, string, number])[] = [
    ['expected', words.t('bench.count.expected'), counts.onTheWay + counts.announced],
    ['arrived', words.t('bench.count.arrived'), counts.arrived],
    ['undecided', words.t('bench.count.undecided'), counts.undecided],
  ];
  const rows: readonly Row[] = today[list];
  const all = list === 'expected' ? counts.onTheWay + counts.announced : counts[list];
  return (
    <>
      <div className="bench-counts">
        {tabs.map(([name, label, count]) => (
          <button key={name} type="button" aria-pressed={list === name} onClick={() => onList(name)}>
            <span className="figure">{count}</span>
            {label}
          </button>
        ))}
        <Link to="/bench/orphans">
          <span className="figure">{counts.orphans}</span>
          {words.t('bench.count.orphans')}
        </Link>
        <Link to="/bench/stock">
          <span className="figure">{counts.stock}</span>
          {words.t('bench.count.stock')}
        </Link>
        <Link to="/bench/goods-out">
          <span className="figure">{goodsOut.data?.items.length ?? '–'}</span>
          {words.t('goods-out.title')}
        </Link>
      </div>
      <section className="bench-list">
        <h2>{words.t(`bench.list.${list}`)}</h2>
        {list === 'expected' && all > 0 && (
          <p className="meta">
            {words.t('bench.count.on-the-way', { count: counts.onTheWay })} ·{' '}
            {words.t('bench.count.announced', { count: counts.announced })}
          </p>
        )}
        {rows.length > 0 ? (
          <CaseRows rows={rows} />
        ) : (
          <p className="muted">{words.t(list === 'expected' ? 'bench.list.expected.none' : 'bench.list.none')}</p>
        )}
        {all > rows.length && <p className="meta">{words.t('bench.list.more', { shown: rows.length, all })}</p>}
      </section>
      <Link to="/bench/slips" className="button wide">
        {words.t('bench.slips')}
      </Link>
      <CommandsLink />
    </>
  );
}

function CommandsLink() {
  const words = useWords();
  const { shopId } = useSeat();
  return (
    <a className="button wide" href={`/api/v1/bench/commands.pdf?shop=${shopId}`} target="_blank" rel="noreferrer">
      {words.t('bench.commands')}
    </a>
  );
}
