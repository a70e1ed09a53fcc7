import { randomInt } from 'node:crypto';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { dayIn } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import type { Locale } from '../kit/locale.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { bankFormat } from './bank-formats.ts';
import type { PrepareRunInput } from './bank-inputs.ts';
import { accountIn, judged } from './due-transfers.ts';
import { dueTransfers, lockRefunds, type DueRow } from './sql/due-transfers.ts';

/**
 * Chooses approved refunds for one file. All or nothing: one that was paid, called off or put into another file meanwhile
 * is named, and nothing is prepared. From here on the same refund is in no other file.
 */
export function prepareRun(
  world: World,
  actor: Actor,
  { accountId, executeOn, attemptIds }: PrepareRunInput,
): Promise<{ id: string; number: number }> {
  requirePermission(actor, 'keep books');
  const { shopId } = actor;
  const at = world.now();
  return inShop(world, shopId, async (tx) => {
    const account = await accountIn(tx, shopId, accountId);
    const { zone } = await shopIn(tx, shopId);
    if (executeOn < dayIn(zone, at)) throw fieldRefusal('executeOn', 'day-passed');
    if (attemptIds.length > bankFormat(account.format).most) throw fieldRefusal('attemptIds', 'too-many-for-a-file');
    await lockRefunds(tx, shopId, attemptIds);
    const rows = await dueTransfers(tx, shopId, account.currency, { only: attemptIds });
    requireAll(attemptIds, judged(rows, account));
    const id = newId(at);
    const number = await nextNumber(tx, shopId);
    const total = rows.reduce((sum, { amount }) => sum + amount, 0);
    const by = actor.id;
    await tx
      .insertInto('bankRuns')
      .values({
        shopId,
        id,
        number,
        accountId,
        currency: account.currency,
        executeOn,
        state: 'prepared',
        count: rows.length,
        total,
        preparedBy: by,
        preparedAt: at,
      })
      .execute();
    for (let from = 0; from < rows.length; from += 500)
      await tx
        .insertInto('bankTransfers')
        .values(rows.slice(from, from + 500).map((row) => ({ shopId, runId: id, ...transferOf(row, newReference()) })))
        .execute();
    await writeShopEvents(world, tx, shopId, actor, [
      { type: 'bank-run.prepared', data: { runId: id, number, count: rows.length, total, currency: account.currency } },
    ]);
    return { id, number };
  });
}

function requireAll(attemptIds: readonly string[], found: ReturnType<typeof judged>): void {
  const wrong = attemptIds.flatMap((attemptId, index) => {
    const transfer = found.find((each) => each.attemptId === attemptId);
    const reason = transfer ? transfer.problem : 'not-due';
    return reason ? [{ field: `attemptIds.${index}`, reason }] : [];
  });
  if (wrong.length > 0) throw new Refusal('conflict', 'transfers-changed', { fields: wrong });
}

function transferOf(row: DueRow, reference: string) {
  const words = wordsIn((row.locale === 'pl' ? 'pl' : 'en') satisfies Locale);
  const about = row.orderNumber
    ? words.t('bank.title', { order: row.orderNumber.slice(0, 60), case: row.caseNumber })
    : words.t('bank.title.no-order', { case: row.caseNumber });
  return {
    attemptId: row.attemptId,
    caseId: row.caseId,
    reference,
    amount: row.amount,
    payee: row.payee ?? '',
    iban: row.iban ?? '',
    // our reference last: banks that drop theirs keep the title
    title: `${about} ${reference}`.slice(0, 140),
  };
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford: nothing that is read as something else
const newReference = (): string => `ZW${Array.from({ length: 8 }, () => ALPHABET[randomInt(32)]).join('')}`;

async function nextNumber(tx: Tx, shopId: string): Promise<number> {
  // the shop's row is locked, so that two files prepared at once get two numbers
  await tx.selectFrom('shops').select('id').where('id', '=', shopId).forUpdate().execute();
  const { last } = await tx
    .selectFrom('bankRuns')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.val(0)).as('last'))
    .where('shopId', '=', shopId)
    .executeTakeFirstOrThrow();
  return last + 1;
}

const fieldRefusal = (field: string, reason: string) => new Refusal('invalid', reason, { fields: [{ field, reason }] });
