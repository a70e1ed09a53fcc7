import { newId, newToken, readToken } from '../kit/id.ts';
import { found, Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

const HOURS = 24; // a form somebody began; what is not sent is not kept (GD-RETENTION)

/** A form that is being filled in: what was typed so far, by the step it was typed on. */
export interface FormDraft {
  readonly shopId: string;
  readonly id: string;
  readonly channelId: string;
  readonly path: 'withdraw' | 'report';
  readonly answers: Readonly<Record<string, unknown>>;
  /** An order the buyer has proved to be theirs. */
  readonly orderId: string | null;
  readonly submittedCaseId: string | null;
}

const columns = ['shopId', 'id', 'channelId', 'path', 'answers', 'orderId', 'submittedCaseId'] as const;

/** Begins a draft; its token goes into an HttpOnly cookie. */
export async function openDraft(
  world: World,
  {
    shopId,
    channelId,
    path,
    orderId = null,
  }: Pick<FormDraft, 'shopId' | 'channelId' | 'path'> & { orderId?: string | null },
): Promise<{ draft: FormDraft; token: string }> {
  const id = newId(world.now());
  const { token, hash } = newToken(shopId);
  const createdAt = world.now();
  await inShop(world, shopId, (tx) =>
    tx
      .insertInto('formDrafts')
      .values({
        shopId,
        id,
        channelId,
        tokenHash: hash,
        path,
        orderId,
        submittedCaseId: null,
        createdAt,
        expiresAt: new Date(createdAt.getTime() + HOURS * 3_600_000),
      })
      .execute(),
  );
  return { draft: { shopId, id, channelId, path, answers: {}, orderId, submittedCaseId: null }, token };
}

/** The draft behind a token; null when there is none, or its day is over. */
export async function findDraft(world: World, token: string): Promise<FormDraft | null> {
  const read = readToken(token);
  if (!read) return null;
  const row = await inShop(world, read.shopId, (tx) =>
    tx
      .selectFrom('formDrafts')
      .select(columns)
      .where('shopId', '=', read.shopId)
      .where('tokenHash', '=', read.hash)
      .where('expiresAt', '>', world.now())
      .executeTakeFirst(),
  );
  return row ? { ...row, answers: row.answers as Record<string, unknown> } : null;
}

/** Keeps what was typed on a step. A draft that was sent changes no more. */
export async function saveAnswers(
  world: World,
  { shopId, id, answers }: FormDraft,
  typed: Readonly<Record<string, unknown>>,
): Promise<void> {
  await inShop(world, shopId, (tx) =>
    tx
      .updateTable('formDrafts')
      .set({ answers: JSON.stringify({ ...answers, ...typed }) })
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .where('submittedCaseId', 'is', null)
      .execute(),
  );
}

/** The buyer has shown that an order is theirs, or goes on without one. */
export async function chooseOrder(world: World, { shopId, id }: FormDraft, orderId: string | null): Promise<void> {
  const changed = await inShop(world, shopId, (tx) =>
    tx
      .updateTable('formDrafts')
      .set({ orderId })
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .where('submittedCaseId', 'is', null)
      .returning('id')
      .executeTakeFirst(),
  );
  if (!changed) throw new Refusal('conflict', 'already-sent');
}

/** The case a draft became, or null while it is none; holds the draft, so that two clicks wait for each other. */
export async function lockDraft(tx: Tx, shopId: string, draftId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('formDrafts')
    .select('submittedCaseId')
    .where('shopId', '=', shopId)
    .where('id', '=', draftId)
    .forUpdate()
    .executeTakeFirst();
  return found(row, 'draft').submittedCaseId;
}

/** The draft is a case now; what was typed is in its statement and need not be kept twice. */
export async function markSent(tx: Tx, shopId: string, draftId: string, caseId: string): Promise<void> {
  await tx
    .updateTable('formDrafts')
    .set({ submittedCaseId: caseId, answers: '{}' })
    .where('shopId', '=', shopId)
    .where('id', '=', draftId)
    .execute();
}
