import { payoutAccountInput } from '../src/bank/bank-inputs.ts';
import { addPayoutAccount } from '../src/bank/payout-accounts.ts';
import type { StaffActor } from '../src/identity/actor.ts';
import { newId } from '../src/kit/id.ts';
import { inShop } from '../src/platform/shop-scope.ts';
import type { World } from '../src/platform/world.ts';

const anAccount = {
  name: 'Tajne',
  holder: 'Ofiara',
  iban: 'PL61109010140000071219812874',
  currency: 'PLN',
  format: 'iso20022',
};
const statement = ':20:MT940\r\n:25:/PL61109010140000071219812874\r\n:60F:C261123PLN1,00\r\n';

const report = 'Data;Kwota;Waluta;Typ operacji;Order ID\n2026-10-05;1,00;PLN;t;P-1\n';

/** An account, a file that was sent, and a line of a statement nobody has answered. */
export async function bankVictim(world: World, actor: StaffActor) {
  const { shopId } = actor;
  const at = world.now();
  const { id: accountId } = await addPayoutAccount(world, actor, payoutAccountInput.parse(anAccount));
  const [runId, statementId, lineId] = [newId(at), newId(at), newId(at)];
  await inShop(world, shopId, async (tx) => {
    await tx
      .insertInto('bankRuns')
      .values({
        shopId,
        id: runId,
        number: 1,
        accountId,
        currency: 'PLN',
        executeOn: '2026-10-05',
        state: 'prepared',
        count: 1,
        total: 100,
        preparedBy: actor.id,
        preparedAt: at,
      })
      .execute();
    await tx
      .insertInto('bankStatements')
      .values({
        shopId,
        id: statementId,
        fileName: 'tajny.sta',
        fileHash: Buffer.from('tajny'),
        format: 'mt940',
        lines: 1,
        importedBy: actor.id,
        at,
      })
      .execute();
    const line = {
      account: anAccount.iban,
      bankId: '1',
      bookedOn: '2026-10-05',
      amount: -100,
      currency: 'PLN',
      title: 'Tajny tytuł',
      party: 'Tajna',
    } as const;
    await tx
      .insertInto('statementLines')
      .values({ shopId, id: lineId, statementId, ...line, verdict: 'likely', meant: 'settled', candidates: [], at })
      .execute();
  });
  const payoutLineId = newId(at);
  await inShop(world, shopId, async (tx) => {
    const reportId = newId(at);
    await tx
      .insertInto('payoutReports')
      .values({
        shopId,
        id: reportId,
        operator: 'payu',
        fileName: 'tajny.csv',
        fileHash: Buffer.from('tajny'),
        rows: 1,
        sums: '[]',
        importedBy: actor.id,
        at,
      })
      .execute();
    await tx
      .insertInto('payoutLines')
      .values({
        shopId,
        id: payoutLineId,
        operator: 'payu',
        reportId,
        line: 2,
        rowKey: 'tajny',
        kind: 'refund',
        onDay: '2026-10-05',
        amount: 100,
        currency: 'PLN',
        text: 'Tajny zwrot',
        state: 'unknown',
        at,
      })
      .execute();
  });
  return { accountId, runId, lineId, payoutLineId };
}

interface Victim {
  readonly accountId: string;
  readonly runId: string;
  readonly lineId: string;
  readonly payoutLineId: string;
}

export const strangerBankRows: Record<string, ((victim: Victim) => object) | null> = {
  'bank.accounts': null,
  'bank.addAccount': null,
  'bank.archiveAccount': ({ accountId }) => ({ accountId }),
  'bank.due': ({ accountId }) => ({ accountId }),
  'bank.runs': null,
  'bank.run': ({ runId }) => ({ runId }),
  'bank.prepare': ({ accountId, runId }) => ({ accountId, executeOn: '2030-01-02', attemptIds: [runId] }),
  'bank.approve': ({ runId }) => ({ runId }),
  'bank.send': ({ runId }) => ({ runId }),
  'bank.cancel': ({ runId }) => ({ runId }),
  'bank.importStatement': null,
  'bank.lines': null,
  'bank.answerLine': ({ lineId }) => ({ lineId, attemptId: null }),
  'payouts.reports': null,
  'payouts.importReport': null,
  'payouts.lines': null,
  'payouts.sums': null,
  'payouts.resolve': ({ payoutLineId }) => ({ lineId: payoutLineId, resolution: 'explained' }),
  'payouts.reopen': ({ payoutLineId }) => ({ lineId: payoutLineId }),
  'payouts.match': ({ payoutLineId, runId }) => ({ lineId: payoutLineId, attemptId: runId }),
};

export const bankInputsOfOurOwn = {
  'bank.addAccount': () => ({ ...anAccount, iban: 'PL27114020040000300201355387' }),
  'bank.importStatement': () => ({ name: 'a.sta', base64: Buffer.from(statement).toString('base64') }),
  'payouts.importReport': () => ({ name: 'a.csv', base64: Buffer.from(report).toString('base64') }),
};
