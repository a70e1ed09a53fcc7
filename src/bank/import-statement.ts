import { createHash } from 'node:crypto';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { addDays, type Day } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { ImportStatementInput } from './bank-inputs.ts';
import { matchEntry, type KnownTransfer, type Match } from './files/match-entry.ts';
import { readStatement, UnreadableStatement, type StatementEntry } from './read-statement.ts';
import { knownTransfers, ownAccounts } from './sql/known-transfers.ts';

/** What a statement said: of our transfers, and how many lines were none of ours. */
export interface ReadStatement {
  readonly id: string;
  readonly settled: number;
  readonly returned: number;
  /** A person says what these are. */
  readonly likely: number;
  readonly others: number;
}

/**
 * Reads an account's statement and settles what it settles. Lines that are none of ours are not kept: what else happens on
 * the shop's account is nobody's business here. The same file, or the same line in another file, changes nothing.
 */
export async function importStatement(
  world: World,
  actor: Actor,
  { name, base64 }: ImportStatementInput,
): Promise<ReadStatement> {
  requirePermission(actor, 'keep books');
  const { shopId } = actor;
  const bytes = Buffer.from(base64, 'base64');
  const { format, entries } = readOrRefuse(bytes);
  const at = world.now();
  return inShop(world, shopId, async (tx) => {
    const accounts = await ownAccounts(tx, shopId);
    if (!entries.some(({ account }) => accounts.has(account)) && entries.length > 0)
      throw fieldRefusal('account-unknown');
    const id = newId(at);
    const fileHash = createHash('sha256').update(bytes).digest();
    const { numInsertedOrUpdatedRows: added } = await tx
      .insertInto('bankStatements')
      .values({
        shopId,
        id,
        fileName: name,
        fileHash,
        format,
        lines: entries.length,
        importedBy: actor.id,
        at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (added === 0n) throw fieldRefusal('statement-read-already', 'conflict');

    const known = await knownTransfers(tx, shopId, addDays(at.toISOString().slice(0, 10) as Day, -120));
    const count = { settled: 0, returned: 0, likely: 0, others: 0 };
    for (const entry of entries) {
      const match: Match = accounts.has(entry.account) ? matchEntry(entry, [...known.values()]) : { is: 'other' };
      if (match.is === 'other') {
        count.others += 1;
        continue;
      }
      const { numInsertedOrUpdatedRows: kept } = await tx
        .insertInto('statementLines')
        .values({ shopId, id: newId(at), statementId: id, at, ...lineOf(entry), ...verdictOf(match) })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if (kept === 0n) continue; // this line came in an earlier file
      count[match.is] += 1;
      if (match.is !== 'likely') become(known, match.attemptId, match.is);
    }
    await writeShopEvents(world, tx, shopId, actor, [
      { type: 'bank-statement.read', data: { statementId: id, ...count, lines: entries.length } },
    ]);
    return { id, ...count };
  });
}

/** The next line of the same sum speaks of another transfer. */
function become(known: Map<string, KnownTransfer>, attemptId: string, state: 'settled' | 'returned'): void {
  const transfer = known.get(attemptId);
  if (transfer) known.set(attemptId, { ...transfer, state });
}

function readOrRefuse(bytes: Buffer): ReturnType<typeof readStatement> {
  try {
    return readStatement(bytes);
  } catch (error) {
    if (error instanceof UnreadableStatement) throw fieldRefusal(`statement-${error.reason}`);
    throw error;
  }
}

const lineOf = ({ account, id, bookedOn, amount, currency, title, party }: StatementEntry) => ({
  account,
  bankId: id.slice(0, 200),
  bookedOn,
  amount,
  currency,
  title: title.slice(0, 1000),
  party: party.name.slice(0, 300),
  partyIban: party.account,
});

const verdictOf = (match: Exclude<Match, { is: 'other' }>) =>
  match.is === 'likely'
    ? { verdict: 'likely' as const, meant: match.as, candidates: [...match.attemptIds] }
    : { verdict: match.is, meant: match.is, attemptId: match.attemptId };

const fieldRefusal = (reason: string, kind: 'invalid' | 'conflict' = 'invalid') =>
  new Refusal(kind, reason, { fields: [{ field: 'base64', reason }] });
