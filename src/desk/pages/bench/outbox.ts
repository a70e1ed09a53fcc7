import { useEffect, useSyncExternalStore } from 'react';

import { ApiProblem } from '../../../api/client.ts';
import { api } from '../api/client.ts';
import { problemFrom, problemIn } from '../api/problem.ts';
import { useSeat } from '../session/me.tsx';
import type { BenchCase, Orphan } from './bench-queries.ts';
import { useRefresh } from './bench-queries.ts';
import { dropEntry, keepEntry, keptEntries, type Entry, type Photo } from './outbox-store.ts';

const AGAIN_MS = 4000;

let entries: readonly Entry[] = [];
let read = false;
const watchers = new Set<() => void>();

function become(next: readonly Entry[]): void {
  entries = next;
  for (const tell of watchers) tell();
}
const watch = (tell: () => void) => {
  watchers.add(tell);
  return () => void watchers.delete(tell);
};

/** Kept here first and sent from here: whoever pressed the button is done, connection or not. */
async function put(entry: Entry): Promise<void> {
  become([...entries.filter(({ id }) => id !== entry.id), entry]);
  await keepEntry(entry).catch(() => undefined); // a browser that keeps nothing still holds it until the page is closed
}

export async function drop(id: string): Promise<void> {
  become(entries.filter((entry) => entry.id !== id));
  await dropEntry(id).catch(() => undefined);
}

export type Sent = { readonly kase?: BenchCase; readonly orphan?: Orphan };

/** Puts it into the outbox and tries at once. What it became at the server, or null while it waits there. */
export async function dispatch(entry: Entry): Promise<Sent | null> {
  await put(entry);
  return send(entry);
}

const underway = new Map<string, Promise<Sent | null>>();

/** One at a time for each entry: a press and the clock may both want to send it. */
function send(entry: Entry): Promise<Sent | null> {
  const running = underway.get(entry.id);
  if (running) return running;
  const sending = carry(entry).finally(() => underway.delete(entry.id));
  underway.set(entry.id, sending);
  return sending;
}

async function carry(entry: Entry): Promise<Sent | null> {
  try {
    const sent = await deliver(entry);
    await drop(entry.id);
    return sent;
  } catch (error) {
    const { status, reason } = problemFrom(error);
    // not reached, not signed in, or the server stumbled: it waits. A "no" is shown to whoever can answer it.
    // the first try may still be under way there, too
    const busy = reason === 'idempotency-key-in-use';
    const waits = status === 0 || status === 401 || status === 429 || status >= 500 || busy;
    if (!waits) await put({ ...(latest(entry) ?? entry), refused: { status, reason } });
    return null;
  }
}

const latest = ({ id }: Entry) => entries.find((each) => each.id === id);

async function deliver(entry: Entry): Promise<Sent> {
  if (entry.kind === 'scan') {
    const { kind } = await api.bench.scan({ code: entry.code });
    // reached: what it is, the bench shows when it is opened
    if (kind === 'unknown') throw new ApiProblem(404, 'code-unknown');
    throw new ApiProblem(409, 'code-known');
  }
  if (entry.kind === 'orphan') {
    const orphan = await api.bench.keepOrphan(entry.input);
    await upload(entry, `/api/v1/bench/orphans/${entry.input.orphanId}/files`);
    return { orphan };
  }
  const fileIds = await upload(entry, `/api/v1/cases/${entry.input.caseId}/files`);
  const input = { ...entry.input, fileIds: [...(entry.input.fileIds ?? []), ...fileIds] };
  // the pictures are there: should the answer be lost now, they are not sent a second time
  if (fileIds.length) await put({ ...entry, input, photos: [] });
  return { kase: await api.bench.receive(input) };
}

/** The pictures of an entry have its key: sent again after an answer was lost, they are there once. */
async function upload(
  { id, shopId, photos }: { readonly id: string; readonly shopId: string; readonly photos: readonly Photo[] },
  url: string,
): Promise<string[]> {
  if (photos.length === 0) return [];
  const form = new FormData();
  form.set('internal', 'true'); // before the files: they are read in order
  for (const { blob, name } of photos) form.append('files', blob, name);
  const answer = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'zwrotka-shop': shopId, 'idempotency-key': `photos-${id}` },
    body: form,
  }).catch(() => {
    throw new ApiProblem(0, 'not-reached');
  });
  if (!answer.ok) throw await problemIn(answer);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items.map(({ id }) => id);
}

/** Everything of this shop that waits, and a hand that sends it as soon as it can. */
export function useOutbox(): { waiting: readonly Entry[]; again(entry: Entry): void } {
  const { shopId } = useSeat();
  const refresh = useRefresh();
  const all = useSyncExternalStore(watch, () => entries);
  const waiting = all.filter((entry) => entry.shopId === shopId);

  useEffect(() => {
    if (read) return;
    read = true;
    void keptEntries()
      .then((kept) => become([...kept.filter(({ id }) => !latest({ id } as Entry)), ...entries]))
      .catch(() => undefined);
  }, []);

  const due = waiting.some(({ refused }) => refused === null);
  useEffect(() => {
    if (!due) return;
    const flush = async () => {
      for (const entry of entries.filter((each) => each.shopId === shopId && each.refused === null)) {
        const sent = await send(entry);
        if (!sent && latest(entry)?.refused === null) return; // not reached: neither will the others be
        if (sent) refresh(sent.kase);
      }
    };
    const timer = setInterval(() => void flush(), AGAIN_MS);
    const online = () => void flush();
    window.addEventListener('online', online);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', online);
    };
  }, [due, shopId, refresh]);

  return { waiting, again: (entry) => void put({ ...entry, refused: null }) };
}
