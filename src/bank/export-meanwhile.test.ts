/** The file is made at the very moment somebody does something else about one of its refunds: the money is in one place. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { aBankDesk, type BankDesk } from '../../test/bank-desk.ts';
import { reasonOf } from '../../test/refund-desk.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { callOffRefund } from '../refunds/call-off-refund.ts';
import { recordMoneySent } from '../refunds/record-money-sent.ts';
import { moneySentInput } from '../refunds/refund-inputs.ts';
import { approveRun, exportRun } from './advance-run.ts';

let t: TestWorld;
let here: BankDesk;
beforeAll(async () => {
  t = await makeTestWorld();
});
afterAll(() => t.close());
beforeEach(async () => {
  here = await aBankDesk(t);
});

/** Both reach for the refund while somebody else holds it: the export is first in the row. */
async function exportAnd(attemptId: string, runId: string, act: () => Promise<unknown>) {
  const holder = await t.world.db.pools.owner.connect();
  await holder.query('begin');
  await holder.query('select from refund_attempts where id = $1 for update', [attemptId]);
  const waiting = async (n: number) => {
    const asked = `select count(*)::int as n from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()`;
    while ((await t.world.db.pools.owner.query<{ n: number }>(asked)).rows[0]!.n < n)
      await new Promise((next) => setTimeout(next, 10));
  };
  const exported = reasonOf(exportRun(t.world, here.desk.actor, { runId }));
  await waiting(1);
  const acted = reasonOf(act());
  await waiting(2);
  await holder.query('commit');
  holder.release();
  return Promise.all([exported, acted]);
}

test.each(['called off', 'paid by hand'] as const)(
  'a refund that is %s while its file is made: the file has it',
  async (how) => {
    const { caseId, attemptId, amount } = await here.approved();
    const { id: runId } = await here.prepare([attemptId]);
    await approveRun(t.world, here.desk.actor, { runId });
    const sent = { caseId, method: 'bank_transfer', amount, currency: 'PLN', sentOn: '2026-11-23' };
    const [exported, acted] = await exportAnd(attemptId, runId, () =>
      how === 'called off'
        ? callOffRefund(t.world, here.desk.actor, { caseId, attemptId })
        : recordMoneySent(t.world, here.desk.actor, moneySentInput.parse(sent)),
    );
    expect([exported, acted]).toEqual([null, 'money-under-way']);
    expect(await here.stateOf(attemptId)).toBe('sent');
  },
);
