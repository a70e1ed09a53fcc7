import type { api } from '../api/client.ts';

export interface Photo {
  readonly name: string;
  readonly blob: Blob;
}

interface Common {
  /** The id of what is written: the same however often it is sent. */
  readonly id: string;
  readonly shopId: string;
  readonly at: string;
  /** Why the server refused it; null: it only waits. */
  readonly refused: { readonly status: number; readonly reason: string } | null;
}
/** What was done at the bench and is not at the server yet. */
export type Entry = Common &
  (
    | {
        readonly kind: 'receipt';
        readonly number: string;
        readonly input: Parameters<typeof api.bench.receive>[0];
        readonly photos: readonly Photo[];
      }
    | {
        readonly kind: 'orphan';
        readonly input: Parameters<typeof api.bench.keepOrphan>[0];
        readonly photos: readonly Photo[];
      }
    | { readonly kind: 'scan'; readonly code: string }
  );

const NAME = 'zwrotka-bench';

/** Lies in the browser's own database, so that neither a reload nor a flat battery loses a count. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('outbox', { keyPath: 'id' });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = db.transaction('outbox', mode);
      const request = work(transaction.objectStore('outbox'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    db.close();
  }
}

export const keptEntries = (): Promise<Entry[]> => inStore<Entry[]>('readonly', (store) => store.getAll());
export const keepEntry = (entry: Entry): Promise<unknown> => inStore('readwrite', (store) => store.put(entry));
export const dropEntry = (id: string): Promise<unknown> => inStore('readwrite', (store) => store.delete(id));
