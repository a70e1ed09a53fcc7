import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { commandIn, type Command } from '../../../returns/commands.ts';
import { Button } from '../parts/button.tsx';
import { ProcedureChip } from '../parts/procedure-chip.tsx';
import { useToday } from '../parts/today.ts';
import { AreaField } from '../parts/typed-fields.tsx';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useRefresh, type BenchCase } from './bench-queries.ts';
import { CountLine } from './count-line.tsx';
import {
  awaited,
  commanded,
  countScanned,
  emptyDraft,
  freshGroup,
  groupsOf,
  receiptOf,
  total,
  wholeDraft,
  withGroups,
  type Draft,
} from './draft-count.ts';
import { HereSection } from './here-section.tsx';
import { newUuid } from '../api/new-uuid.ts';
import { OthersField } from './others-field.tsx';
import type { Photo } from './outbox-store.ts';
import { dispatch, useOutbox } from './outbox.ts';
import { PhotoField } from './photo-field.tsx';
import { SavedNote, type Saved } from './saved-note.tsx';
import { ScanField } from './scan-field.tsx';

/** What is expected, what is there, and one press when they are the same. */
export function CountParcel({ kase }: { kase: BenchCase }) {
  const words = useWords();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const receivedOn = useToday();
  const { shopId } = useSeat();
  const { unit, orphan } = useSearch({ strict: false });
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [note, setNote] = useState('');
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { waiting } = useOutbox();
  // counted already, and not told yet: counting it again would count it twice
  const kept = waiting.find((entry) => entry.kind === 'receipt' && entry.input.caseId === kase.id);
  const isKept = kept !== undefined;
  // what waited is told as received once the server has it, and not at all once it was refused
  const hasCome = saved !== null && kase.receipts.some((receipt) => receipt.id === saved.receiptId);
  const told = hasCome && !saved.kase ? { ...saved, kase } : saved;
  const pieces = total(draft);
  const expected = awaited(kase);
  const isReturn = freshGroup(kase).disposition === 'restocked';

  const save = async (counted: Draft, goOn: string | null = null) => {
    if (busy || isKept || total(counted) === 0) return;
    setBusy(true);
    const id = newUuid();
    const input = {
      receiptId: id,
      caseId: kase.id,
      receivedOn,
      ...receiptOf(counted),
      ...(note.trim() && { note: note.trim() }),
      ...(orphan && { orphanId: orphan }),
    };
    const entry = { kind: 'receipt', id, shopId, at: new Date().toISOString(), refused: null } as const;
    const sent = await dispatch({ ...entry, number: kase.number, input, photos });
    setBusy(false);
    setDraft(emptyDraft);
    setNote('');
    setPhotos([]);
    setNext(null);
    setSaved({ receiptId: id, pieces: total(counted), kase: sent?.kase ?? null });
    refresh(sent?.kase);
    if (goOn) leaveFor(goOn);
  };
  const leaveFor = (code: string) => void navigate({ to: '/bench', search: { code } });

  const obey = (command: Command) => {
    if (command === 'home') return void navigate({ to: '/bench', search: {} });
    if (command === 'all') return void save(wholeDraft(kase));
    if (command === 'save') return void save(draft);
    if (command === 'label')
      return void window.open(`/api/v1/bench/labels.pdf?shop=${shopId}&caseId=${kase.id}`, '_blank', 'noopener');
    setDraft(commanded(draft, kase, command));
  };
  const scanned = (code: string) => {
    setSaved(null);
    const command = commandIn(code);
    if (command) return obey(command);
    const one = kase.closedBecause ? null : countScanned(draft, kase, code);
    if (one) return setDraft(one);
    if (pieces > 0) return setNext(code);
    leaveFor(code);
  };

  const open = !kase.closedBecause && !isKept;
  const form = (
    <>
      <ul className="bench-lines">
        {kase.lines.map((line) => (
          <CountLine
            key={line.id}
            line={line}
            groups={groupsOf(draft, kase, line.id)}
            fresh={freshGroup(kase)}
            onChange={(groups) => setDraft((now) => withGroups(now, line.id, groups))}
          />
        ))}
        <OthersField others={draft.others} onChange={(others) => setDraft((now) => ({ ...now, others }))} />
      </ul>
      <AreaField label={words.t('bench.note')} rows={2} maxLength={2000} value={note} onType={setNote} />
      <PhotoField photos={photos} onChange={setPhotos} />
      {pieces > 0 && (
        <div className="bench-save">
          <Button look="primary" className="bench-big" busy={busy} onClick={() => void save(draft)}>
            {words.t('bench.save', { count: pieces })}
          </Button>
        </div>
      )}
    </>
  );
  return (
    <>
      <ScanField onCode={scanned} />
      {next !== null && (
        <div className="note warn" role="alert">
          <div className="body">
            <p className="bench-lead">{words.t('bench.unsaved')}</p>
            <div className="bar">
              <Button look="primary" busy={busy} onClick={() => void save(draft, next)}>
                {words.t('bench.unsaved.save')}
              </Button>
              <Button onClick={() => leaveFor(next)}>{words.t('bench.unsaved.leave')}</Button>
            </div>
          </div>
        </div>
      )}
      {told && (told.kase || kept?.refused === null) && <SavedNote saved={told} number={kase.number} />}
      <p className="bar">
        <ProcedureChip procedure={kase.procedure} />
        <span>{say(words, 'desk.issue', kase.issue)}</span>
        <span className="meta">{[kase.buyerName, kase.orderNumber, kase.channelName].filter(Boolean).join(' · ')}</span>
      </p>
      {kase.closedBecause && <p className="note warn">{words.t('bench.closed')}</p>}
      {kept?.refused === null && !saved && <p className="note warn">{words.t('bench.saved.waiting')}</p>}
      {open && expected > 0 && (
        <>
          {pieces === 0 && (
            <Button look="primary" className="bench-big" busy={busy} onClick={() => void save(wholeDraft(kase))}>
              <span>
                {words.t('bench.all')}
                <small>{words.t(isReturn ? 'bench.all.hint' : 'bench.all.later', { count: expected })}</small>
              </span>
            </Button>
          )}
          {form}
        </>
      )}
      <HereSection kase={kase} unitId={unit} />
      {open && expected === 0 && (
        <details className="bench-more" open={pieces > 0 || kase.receipts.length === 0}>
          <summary>{words.t('bench.more')}</summary>
          {form}
        </details>
      )}
    </>
  );
}
