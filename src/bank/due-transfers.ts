import { requirePermission, type Actor } from '../identity/actor.ts';
import type { Day } from '../kit/day.ts';
import { ibanFrom } from '../kit/iban.ts';
import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { transferWarnings } from './bank-inputs.ts';
import { bankFormat, type BankFormatId } from './bank-formats.ts';
import { dueTransfers, type DueRow } from './sql/due-transfers.ts';

/** A refund that waits for a file, with what is to be looked at before it leaves. */
export interface DueTransfer {
  readonly attemptId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly payee: string;
  readonly iban: string | null;
  readonly amount: number;
  readonly deadline: Day | null;
  /** Why it cannot be in this file. */
  readonly problem: 'no-account' | 'no-name' | 'foreign-account' | null;
  readonly warnings: readonly (typeof transferWarnings)[number][];
}

/** What waits for a file from this account, the nearest deadline first. */
export function listDueTransfers(world: World, actor: Actor, { accountId }: { accountId: string }) {
  requirePermission(actor, 'read books');
  return inShop(world, actor.shopId, async (tx): Promise<{ currency: string; rows: DueTransfer[] }> => {
    const account = await accountIn(tx, actor.shopId, accountId);
    const rows = await dueTransfers(tx, actor.shopId, account.currency);
    return { currency: account.currency, rows: judged(rows, account) };
  });
}

export interface AccountForRun {
  readonly id: string;
  readonly iban: string;
  readonly currency: string;
  readonly format: BankFormatId;
  readonly holder: string;
  readonly address: string[];
  readonly bic: string | null;
}

export async function accountIn(tx: Tx, shopId: string, accountId: string): Promise<AccountForRun> {
  const row = await tx
    .selectFrom('payoutAccounts')
    .select(['id', 'iban', 'currency', 'format', 'holder', 'address', 'bic'])
    .where('shopId', '=', shopId)
    .where('id', '=', accountId)
    .executeTakeFirst();
  return { ...found(row, 'account'), format: found(row, 'account').format as BankFormatId };
}

/** Judges transfers for a file: what cannot go, and what a person looks at twice. */
export function judged(rows: readonly DueRow[], account: AccountForRun): DueTransfer[] {
  const casesTo = new Map<string, number>();
  for (const { iban } of rows) if (iban) casesTo.set(iban, (casesTo.get(iban) ?? 0) + 1);
  const polishOnly = bankFormat(account.format).kind === 'elixir-0' || account.currency === 'PLN';
  return rows.map(({ attemptId, caseId, caseNumber, payee, iban: written, amount, deadline }) => {
    const iban = written ? ibanFrom(written) : null;
    const warnings: DueTransfer['warnings'][number][] = [];
    if (iban === account.iban) warnings.push('own-account');
    if (written && casesTo.get(written)! > 1) warnings.push('account-twice');
    const problem = !iban
      ? 'no-account'
      : !payee
        ? 'no-name'
        : polishOnly && !iban.startsWith('PL')
          ? 'foreign-account'
          : null;
    return { attemptId, caseId, caseNumber, payee: payee ?? '', iban, amount, deadline, problem, warnings };
  });
}
