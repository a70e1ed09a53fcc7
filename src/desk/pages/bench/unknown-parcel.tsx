import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { OpenUncollected } from '../parcels/open-uncollected.tsx';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { useToday as useDay } from '../parts/today.ts';
import { LineField } from '../parts/typed-fields.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useRefresh, useSought, type BenchOrder, type Orphan } from './bench-queries.ts';
import { CaseRows } from './case-rows.tsx';
import { newUuid } from '../api/new-uuid.ts';
import { OrphanRows } from './orphan-rows.tsx';
import type { Photo } from './outbox-store.ts';
import { dispatch } from './outbox.ts';
import { PhotoField } from './photo-field.tsx';

/** A code nobody knows: whose parcel is it? Looked for by sender and product, and kept when nothing fits. */
export function UnknownParcel({ code, orders }: { code: string; orders: readonly BenchOrder[] }) {
  const words = useWords();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 300);
  const sought = useSought(asked);
  const [order] = orders;
  const nothing = sought.data && sought.data.cases.length + sought.data.orphans.length === 0;
  return (
    <section className="bench-list">
      <h2>{order ? words.t('bench.order', { number: order.number }) : words.t('bench.unknown', { code })}</h2>
      {order && order.gifts.length > 0 && (
        <p className="note info" role="note">
          {words.t('bench.order.gifts', {
            gifts: words.list(
              order.gifts.map(({ name, quantity }) => `${quantity}\u00a0× ${name ?? words.t('decisions.remedy.gift')}`),
            ),
          })}
        </p>
      )}
      <p className="bench-lead">{words.t(order ? 'bench.order.lead' : 'bench.unknown.lead')}</p>
      {order && (
        <p>
          {[order.buyerName, ...order.lines.map(({ quantity, name }) => `${quantity}\u00a0× ${name}`)]
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
      {order && (
        <OpenUncollected
          parcels={order.parcels}
          className="bench-big"
          onOpened={(caseId) =>
            void navigate({ to: '/bench/cases/$caseId', params: { caseId }, search: {}, replace: true })
          }
        />
      )}
      <LineField label={words.t('bench.unknown.search')} type="search" value={search} onType={setSearch} />
      {sought.data && sought.data.cases.length > 0 && <CaseRows rows={sought.data.cases} />}
      {sought.data && sought.data.orphans.length > 0 && <OrphanRows orphans={sought.data.orphans} />}
      {nothing && <p className="muted">{words.t('bench.unknown.nothing')}</p>}
      <KeepForm
        code={order ? '' : code}
        sender={order?.buyerName ?? ''}
        about={order ? words.t('bench.order', { number: order.number }) : ''}
      />
    </section>
  );
}

function KeepForm({ code, sender, about }: { code: string; sender: string; about: string }) {
  const words = useWords();
  const receivedOn = useDay();
  const refresh = useRefresh();
  const { shopId } = useSeat();
  const [typed, setTyped] = useState({ parcel: code.slice(0, 60), senderName: sender, senderPhone: '', about });
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [kept, setKept] = useState<Orphan | 'waiting' | null>(null);
  const [busy, setBusy] = useState(false);

  const keep = async () => {
    setBusy(true);
    const { parcel, senderName, senderPhone } = typed;
    const id = newUuid();
    const input = {
      orphanId: id,
      receivedOn,
      about: typed.about.trim(),
      ...(parcel.trim() && { parcel: parcel.trim() }),
      ...(senderName.trim() && { senderName: senderName.trim() }),
      ...(senderPhone.trim() && { senderPhone: senderPhone.trim() }),
    };
    const sent = await dispatch({
      kind: 'orphan',
      id,
      shopId,
      at: new Date().toISOString(),
      refused: null,
      input,
      photos,
    });
    setKept(sent?.orphan ?? 'waiting');
    setBusy(false);
    refresh();
  };
  if (kept)
    return (
      <div className="note ok" role="status">
        <div className="body">
          <p className="bench-lead">
            {kept === 'waiting'
              ? words.t('bench.orphan.kept.waiting')
              : words.t('bench.orphan.kept', { number: kept.number })}
          </p>
          {kept !== 'waiting' && <OrphanLabelLink orphanId={kept.id} />}
        </div>
      </div>
    );
  const field = (name: keyof typeof typed, label: string, type = 'text') => (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          className="native"
          type={type}
          value={typed[name]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setTyped((now) => ({ ...now, [name]: value }));
          }}
        />
      )}
    </Field>
  );
  return (
    <form
      className="bench-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void keep();
      }}
    >
      <h3>{words.t('bench.unknown.keep')}</h3>
      {field('parcel', words.t('bench.orphan.number'))}
      {field('senderName', words.t('bench.orphan.sender'))}
      {field('senderPhone', words.t('bench.orphan.phone'), 'tel')}
      {field('about', words.t('bench.orphan.about'))}
      <PhotoField photos={photos} onChange={setPhotos} />
      <Button type="submit" look="primary" className="bench-big" busy={busy}>
        {words.t('bench.orphan.keep')}
      </Button>
    </form>
  );
}

export function OrphanLabelLink({ orphanId }: { orphanId: string }) {
  const words = useWords();
  const { shopId } = useSeat();
  return (
    <a
      className="button"
      href={`/api/v1/bench/orphan-label.pdf?shop=${shopId}&orphanId=${orphanId}`}
      target="_blank"
      rel="noreferrer"
    >
      {words.t('bench.label.small')}
    </a>
  );
}
