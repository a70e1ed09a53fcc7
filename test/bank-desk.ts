/** A shop with an account refunds leave from, and refunds that wait for a file. */
import { expect } from 'vitest';

import { approveRun, exportRun } from '../src/bank/advance-run.ts';
import { payoutAccountInput } from '../src/bank/bank-inputs.ts';
import { importStatement } from '../src/bank/import-statement.ts';
import { findRun } from '../src/bank/list-runs.ts';
import { addPayoutAccount } from '../src/bank/payout-accounts.ts';
import { prepareRun } from '../src/bank/prepare-run.ts';
import { buyer } from '../src/identity/actor.ts';
import { newId } from '../src/kit/id.ts';
import { inShop } from '../src/platform/shop-scope.ts';
import { approveRefunds } from '../src/refunds/approve-refunds.ts';
import { giveProof } from '../src/returns/give-proof.ts';
import { aShop } from './builders.ts';
import { aDesk, delivered } from './case-builders.ts';
import type { TestWorld } from './world.ts';

export const ownAccount = 'PL61109010140000071219812874';
export const buyersAccounts = ['PL27114020040000300201355387', 'PL83101010230000261395100000'] as const;

export async function aBankDesk(t: TestWorld) {
  await t.drain();
  t.clock.now = new Date('2026-11-23T10:00:00Z');
  t.mails.length = 0;
  const desk = aDesk(t, await aShop(t.world, { name: 'Zielona Półka' }));
  const { shopId } = desk.shop;
  const account = {
    name: 'Główne',
    holder: 'Zielona Półka',
    iban: ownAccount,
    currency: 'PLN',
    format: 'elixir-pko',
  };
  const { id: accountId } = await addPayoutAccount(t.world, desk.actor, payoutAccountInput.parse(account));

  /** Approves what is due of a case: it waits for a file. */
  const approve = async (caseId: string) => {
    const { total: amount, currency } = await inShop(t.world, shopId, (tx) =>
      tx.selectFrom('refundPlans').select(['total', 'currency']).where('caseId', '=', caseId).executeTakeFirstOrThrow(),
    );
    const [approval] = await approveRefunds(t.world, desk.actor, { items: [{ caseId, amount, currency }] });
    expect(approval).toMatchObject({ state: 'approved' });
    await t.drain();
    return { caseId, attemptId: approval!.attemptId!, amount };
  };
  const prepare = (attemptIds: string[], actor = desk.actor) =>
    prepareRun(t.world, actor, { accountId, executeOn: '2026-11-24', attemptIds });
  return {
    desk,
    accountId,
    approve,
    prepare,
    /** A withdrawal paid on delivery, whose refund by transfer is approved. */
    async approved(iban: string | null = buyersAccounts[0]) {
      const { orderId } = await desk.order({ ...delivered('2026-11-20T12:00:00Z'), payment: { method: 'cod' } });
      const caseId = await desk.withdraw({ orderId, ...(iban && { payoutAccount: iban }) });
      await giveProof(t.world, buyer(shopId, caseId), { caseId, number: '6200 1', carrier: 'InPost' });
      await t.drain();
      return approve(caseId);
    },
    /** Prepared, approved, exported: the file, and the run. */
    async exported(attemptIds: string[]) {
      const { id: runId } = await prepare(attemptIds);
      await approveRun(t.world, desk.actor, { runId });
      const file = await exportRun(t.world, desk.actor, { runId });
      return { runId, file, transfers: (await findRun(t.world, desk.actor, { runId })).transfers };
    },
    async stateOf(attemptId: string) {
      const row = await inShop(t.world, shopId, (tx) =>
        tx
          .selectFrom('refundAttempts')
          .select(['state', 'failure'])
          .where('id', '=', attemptId)
          .executeTakeFirstOrThrow(),
      );
      return row.failure ? `${row.state}: ${row.failure}` : row.state;
    },
    read: (text: string, actor = desk.actor) =>
      importStatement(t.world, actor, { name: 'wyciag.sta', base64: Buffer.from(text).toString('base64') }),
  };
}
export type BankDesk = Awaited<ReturnType<typeof aBankDesk>>;

/** A statement of the shop's account, as Polish banks write MT940. */
export const statement = (...lines: string[]) =>
  [':20:MT940', `:25:/${ownAccount}`, ':28C:1', ':60F:C261123PLN1000,00', ...lines].join('\r\n');
export const debit = (amount: number, title: string, iban: string = buyersAccounts[0]) =>
  `:61:261124D${(amount / 100).toFixed(2).replace('.', ',')}N152NONREF//${newId().slice(-8)}\r\n:86:020~00152~20${title}~38${iban}`;
