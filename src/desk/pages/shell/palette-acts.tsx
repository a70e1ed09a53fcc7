import { useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { views } from '../../../cases/case-list.ts';
import { api } from '../api/client.ts';
import { listKey, type CaseRow } from '../api/case-queries.ts';
import { showNotices } from '../notices/notices-open.ts';
import { FoundIn } from '../search/found-in.tsx';
import { Marked, matchIn } from '../search/marked.tsx';
import { hintsFor } from '../search/operator-hints.ts';
import { useHintSources } from '../search/use-hint-sources.ts';
import { useMay, useSeat } from '../session/me.tsx';
import { sections } from '../settings/sections.ts';
import { say } from '../words/say.ts';
import { useSpeak, useWords } from '../words/words-context.tsx';
import { useOffered, type PaletteAct } from './acts.ts';
import type { PaletteEntry } from './palette-list.tsx';
import { fitting, isMeant } from './palette-order.ts';
import { recentActs } from './palette-recent.ts';

/** Everything a few letters may mean: cases and customers found by the server, then what can be done and where to go. */
export function useEntries(text: string, onKeys: () => void, write: (text: string) => void): readonly PaletteEntry[] {
  const words = useWords();
  const { shopId } = useSeat();
  const acts = [...useOffered(), ...useStandingActs(onKeys)];
  const found = useFoundCases(text);
  const people = useFoundCustomers(text);
  const sources = useHintSources();
  const hints = text.trim() === '' || !/[\p{L}-]:?[^\s]*$/u.test(text) ? [] : hintsFor(text, words.locale, sources);
  const recent = recentActs(shopId);
  const fit = fitting(acts, text, recent);
  const meant = fit.filter((act) => isMeant(act, text));
  const entry =
    (group: 'recent' | 'acts') =>
    (act: PaletteAct): PaletteEntry => ({ ...act, group });
  const used = fit.filter((act) => recent.includes(act.id) && !meant.includes(act)).map(entry('recent'));
  const others = fit.filter((act) => !recent.includes(act.id) && !meant.includes(act));
  const plain = [...meant, ...others].map(entry('acts'));
  return [
    ...(meant.length > 0 ? [...plain, ...used] : []),
    ...found,
    ...hints.map((hint): PaletteEntry => ({
      id: `hint-${hint.text}`,
      group: 'hints',
      label: hint.label,
      about: hint.operator ? say(words, 'search.operator', hint.operator) : undefined,
      stays: true,
      run: () => write(hint.text),
    })),
    ...people,
    ...(meant.length > 0 ? [] : [...used, ...plain]),
  ];
}

function useStandingActs(onKeys: () => void): readonly PaletteAct[] {
  const words = useWords();
  const speak = useSpeak();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const mayReport = useMay('read reports');
  const mayReadBooks = useMay('read books');
  const mayReadClaims = useMay('read claims');
  const maySeeMoney = useMay('see money');
  const maySetUp = useMay('change the shop');
  const mayReceive = useMay('record goods');
  return [
    ...(mayReceive
      ? [{ id: 'bench', label: words.t('bench.title'), run: () => void navigate({ to: '/bench', search: {} }) }]
      : []),
    { id: 'new', label: words.t('desk.new-case'), run: () => void navigate({ to: '/cases/new' }) },
    ...views.map((view) => ({
      id: `view-${view}`,
      label: words.t('desk.palette.view', { view: say(words, 'desk.view', view) }),
      run: () => void navigate({ to: '/inbox', search: view === 'open' ? {} : { view } }),
    })),
    ...sections.map((section) => ({
      id: `settings-${section}`,
      label: words.t('search.palette.settings', { section: say(words, 'settings.section', section) }),
      run: () => void navigate({ to: `/settings/${section}` as '/settings/team' }),
    })),
    {
      id: 'welcome',
      label: words.t('welcome.title'),
      disabledBecause: maySetUp ? null : words.t('desk.reason.not-allowed'),
      run: () => void navigate({ to: '/welcome', search: {} }),
    },
    { id: 'notices', label: words.t('notices.title'), run: () => showNotices(true) },
    {
      id: 'promises',
      label: words.t('promises.title'),
      disabledBecause: mayReport ? null : words.t('desk.reason.not-allowed'),
      run: () => void navigate({ to: '/reports/promises', search: {} }),
    },
    {
      id: 'books',
      label: words.t('books.title'),
      disabledBecause: mayReadBooks ? null : words.t('desk.reason.not-allowed'),
      run: () => void navigate({ to: '/books', search: {} }),
    },
    {
      id: 'transfers',
      label: words.t('bank.transfers'),
      disabledBecause: mayReadBooks ? null : words.t('desk.reason.not-allowed'),
      run: () => void navigate({ to: '/books/transfers' }),
    },
    {
      id: 'payouts',
      label: words.t('payouts.title'),
      disabledBecause: mayReadBooks ? null : words.t('desk.reason.not-allowed'),
      run: () => void navigate({ to: '/books/payouts', search: {} }),
    },
    {
      id: 'claims',
      label: words.t('recovery.title'),
      disabledBecause: mayReadClaims ? null : words.t('desk.reason.not-allowed'),
      run: () => void navigate({ to: '/books/claims', search: {} }),
    },
    {
      id: 'vouchers',
      label: words.t('vouchers.title'),
      disabledBecause: maySeeMoney ? null : words.t('desk.reason.not-allowed'),
      run: () => void navigate({ to: '/books/vouchers', search: {} }),
    },
    { id: 'keys', label: words.t('desk.keys'), key: '?', run: onKeys },
    { id: 'light', label: words.t('desk.palette.light'), run: () => setColorScheme('light') },
    { id: 'dark', label: words.t('desk.palette.dark'), run: () => setColorScheme('dark') },
    words.locale === 'pl'
      ? { id: 'language', label: 'English', run: () => speak('en') }
      : { id: 'language', label: 'Polski', run: () => speak('pl') },
  ];
}

const SHOWN = 6;

function useFoundCases(text: string): PaletteEntry[] {
  const words = useWords();
  const { shopId } = useSeat();
  const navigate = useNavigate();
  const [search] = useDebouncedValue(text.trim(), 150);
  const { data } = useQuery({
    queryKey: listKey(shopId, 'palette', search),
    queryFn: ({ signal }) => api.cases.list({ view: 'all', search, limit: SHOWN }, { signal }),
    enabled: search.length >= 2,
  });
  if (search.length < 2 || !text.trim() || !data) return [];
  const found = data.rows.map((row): PaletteEntry => ({
    id: `case-${row.id}`,
    group: 'cases',
    label: [row.number, row.contactName, row.summary].filter(Boolean).join(' · '),
    shown: <FoundCase row={row} />,
    run: () => void navigate({ to: '/cases/$caseId', params: { caseId: row.id }, search: {} }),
  }));
  if (!data.next) return found;
  const all: PaletteEntry = {
    id: 'case-all',
    group: 'cases',
    label: words.t('search.palette.all', { text: search }),
    run: () => void navigate({ to: '/inbox', search: { view: 'all', search } }),
  };
  return [...found, all];
}

function FoundCase({ row }: { row: CaseRow }) {
  const [name, number] = [matchIn(row, 'name'), matchIn(row, 'number')];
  return (
    <span className="palette-case">
      <span>
        {name ? <Marked match={name} /> : (row.contactName ?? row.contactEmail)}{' '}
        <span className="muted figure">{number ? <Marked match={number} /> : row.number}</span>
      </span>
      <span className="muted">
        <FoundIn row={row} /> {row.matched.every(({ field }) => field === 'name' || field === 'number') && row.summary}
      </span>
    </span>
  );
}

function useFoundCustomers(text: string): PaletteEntry[] {
  const words = useWords();
  const { shopId } = useSeat();
  const navigate = useNavigate();
  const may = useMay('read customers');
  const [search] = useDebouncedValue(text.trim(), 150);
  const { data } = useQuery({
    queryKey: ['shop', shopId, 'customers', 'palette', search],
    queryFn: ({ signal }) => api.customers.list({ search, limit: 3 }, { signal }),
    enabled: may && search.length >= 3 && !search.includes(':'),
  });
  if (search.length < 3 || !text.trim()) return [];
  return (data?.rows ?? []).flatMap(({ id, name, company, email }): PaletteEntry[] => {
    const called = name ?? company ?? email;
    if (!called) return [];
    return [
      {
        id: `customer-${id}`,
        group: 'customers',
        label: words.t('search.palette.customer', { name: called }),
        about: email ?? undefined,
        run: () => void navigate({ to: '/inbox', search: { view: 'all', customerId: id } }),
      },
    ];
  });
}
