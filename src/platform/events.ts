import { hash, randomBytes } from 'node:crypto';

import { newId } from '../kit/id.ts';
import type { Tx } from './db.ts';
import { afterCommit } from './shop-scope.ts';
import type { World } from './world.ts';

/** Who did it, as the log keeps it. The rooms' Actor is wider and fits. */
export interface EventActor {
  readonly kind: 'staff' | 'buyer' | 'apiKey' | 'system';
  readonly id: string | null;
}

/** What happened: a type, ids and codes, and for personal content the salted digest of what a side table holds. */
export interface NewEvent {
  readonly type: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly digest?: Buffer;
}

/** Where the chain of a case ends. Kept on the case, so that its row lock orders its events. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: Buffer | null;
}

export interface EventRow {
  shopId: string;
  id: string;
  caseId: string | null;
  seq: number | null;
  type: string;
  at: Date;
  actorKind: EventActor['kind'];
  actorId: string | null;
  data: string;
  digest: Buffer | null;
  prevHash: Buffer | null;
  hash: Buffer | null;
}

/** The rows of the next events of a case, chained: each hash covers the one before. Pure but for the ids. */
export function chainEvents(
  shopId: string,
  caseId: string,
  end: ChainEnd,
  by: EventActor,
  at: Date,
  events: readonly NewEvent[],
) {
  const rows: EventRow[] = [];
  let { seq } = end;
  let last = end.hash;
  for (const event of events) {
    const prevHash = last;
    seq += 1;
    const row = {
      shopId,
      id: newId(at),
      caseId,
      seq,
      type: event.type,
      at,
      actorKind: by.kind,
      actorId: by.id,
      digest: event.digest ?? null,
      prevHash,
    };
    const data = JSON.stringify(event.data ?? {});
    last = hashOfEvent({ ...row, data: event.data ?? {} });
    rows.push({ ...row, data, hash: last });
  }
  return { rows, end: { seq, hash: last } };
}

type Hashed = Omit<EventRow, 'hash' | 'data'> & { data: unknown };
const nothing = Buffer.alloc(0);

/** SHA-256 over the previous hash and the event in canonical JSON. What `verifyChain` recomputes. */
function hashOfEvent(event: Hashed): Buffer {
  const content = canonical([
    event.shopId,
    event.id,
    event.caseId,
    event.seq,
    event.type,
    event.at.toISOString(),
    event.actorKind,
    event.actorId,
    event.data,
    event.digest?.toString('hex') ?? null,
  ]);
  return hash('sha256', Buffer.concat([event.prevHash ?? nothing, Buffer.from(content)]), 'buffer');
}

/** The first seq at which a chain does not hold, or null when it does. Erased side tables do not break it. */
export function brokenAt(events: readonly (Omit<EventRow, 'data'> & { data: unknown })[]): number | null {
  let previous: Buffer | null = null;
  let seq = 0;
  for (const event of events) {
    seq += 1;
    const linked = previous === null ? event.prevHash === null : event.prevHash?.equals(previous);
    if (event.seq !== seq || !linked || !event.hash?.equals(hashOfEvent(event))) return seq;
    previous = event.hash;
  }
  return null;
}

/** A salted digest of personal content: destroying the salt with the content makes the digest say nothing. */
export function digestOf(content: unknown, salt: Buffer = randomBytes(16)): { salt: Buffer; digest: Buffer } {
  return { salt, digest: hash('sha256', Buffer.concat([salt, Buffer.from(canonical(content))]), 'buffer') };
}

/** Writes events that belong to no case (an order came, a channel changed). */
export async function writeShopEvents(
  world: Pick<World, 'now' | 'nudgeRelay'>,
  tx: Tx,
  shopId: string,
  by: EventActor,
  events: readonly NewEvent[],
) {
  await writeEventRows(
    world,
    tx,
    events.map(({ type, data = {}, digest }) => ({
      shopId,
      id: newId(world.now()),
      caseId: null,
      seq: null,
      type,
      at: world.now(),
      actorKind: by.kind,
      actorId: by.id,
      data: JSON.stringify(data),
      digest: digest ?? null,
      prevHash: null,
      hash: null,
    })),
  );
}

export async function writeEventRows(world: Pick<World, 'nudgeRelay'>, tx: Tx, rows: EventRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insertInto('events').values(rows).execute();
  afterCommit(tx, world.nudgeRelay);
}

/** JSON with sorted keys: the same value always reads the same. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object' || value instanceof Date) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(fields).sort()) {
    const each = fields[key];
    if (each !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonical(each)}`;
  }
  return `{${text}}`;
}
