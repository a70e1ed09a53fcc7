import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { listCorrections } from '../src/accounting/list-corrections.ts';
import { returnsRegister } from '../src/accounting/returns-register.ts';
import { correctionsInput, returnsRegisterInput } from '../src/accounting/correction-inputs.ts';
import { bankFormat, type BankFormatId } from '../src/bank/bank-formats.ts';
import { makeBankFile } from '../src/bank/make-bank-file.ts';
import { readStatement } from '../src/bank/read-statement.ts';
import type { StaffActor } from '../src/identity/actor.ts';
import { listDueInput } from '../src/refunds/attempt-inputs.ts';
import { listDueRefunds } from '../src/refunds/list-due-refunds.ts';
import { checkRefundVectors } from '../src/refunds/vectors.ts';
import { scan } from '../src/returns/scan.ts';
import { fillSettled } from './fill-settled.ts';
import type { Report } from './report.ts';
import { median, quantile } from './rounds.ts';
import type { Shop, Stage } from './stage.ts';

/** What the warehouse, whoever pays and the accountant wait for: lists and scans as the shop grows, files of a large run. */
export async function measureSettling(
  report: Report,
  stage: Stage,
  { quick, large }: { quick: boolean; large: boolean },
): Promise<void> {
  const times = quick ? 10 : 40;
  const sizes = quick ? [2_000, 20_000] : [10_000, large ? 1_000_000 : 100_000];
  const shops: Shop[] = [];
  for (const size of sizes)
    shops.push(await stage.filledShop(`Zwroty ${size}`, (client, shop) => fillSettled(client, shop, size)));
  const label = (size: number) => `${size / 1000}k`;
  report.title(`Refund run, bench, books, ${sizes.map(label).join(' and ')} cases (ms; medians of ${times})`);

  const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  const register = returnsRegisterInput.parse({ from: day(200), to: day(170) });
  const asks: Record<string, (shop: Shop, known: Known) => Promise<unknown>> = {
    'run.due': (shop) => listDueRefunds(stage.world, actorOf(shop), listDueInput.parse({})),
    'books.open': (shop) => listCorrections(stage.world, actorOf(shop), correctionsInput.parse({ state: 'open' })),
    'books.register-of-a-month': (shop) => returnsRegister(stage.world, actorOf(shop), register),
    'scan.case-number': (shop, { number }) => scan(stage.world, actorOf(shop), { code: number }),
    'scan.order-number': (shop, { order }) => scan(stage.world, actorOf(shop), { code: order }),
    'scan.unknown': (shop) => scan(stage.world, actorOf(shop), { code: '630000000000000000000099' }),
  };
  const known = await Promise.all(shops.map((shop) => knownIn(stage, shop)));
  for (const [name, ask] of Object.entries(asks)) {
    const spent = shops.map((): number[] => []);
    for (let n = -3; n < times; n++)
      for (const [which, shop] of shops.entries()) {
        const one = known[which]![(n + 3) % known[which]!.length]!;
        const began = performance.now();
        await ask(shop, one);
        if (n >= 0) spent[which]!.push(performance.now() - began);
      }
    for (const [which, size] of sizes.entries()) report.add(`${name}.${label(size)}`, median(spent[which]!), 'ms');
    report.add(`${name}.${label(sizes[1]!)}.p95`, quantile(spent[1]!, 0.95), 'ms', { aim: '≤ 100' });
    report.add(`${name}.growth`, median(spent[1]!) / median(spent[0]!), 'x');
  }
  measureFiles(report, quick ? 500 : 5_000);
  measureSums(report);
}

/** Files of a large run, made and read in one thread: while it lasts that process answers nobody else. */
function measureFiles(report: Report, count: number): void {
  report.title(`Files of ${count} transfers`);
  const payer = {
    name: 'Zielona Półka sp. z o.o.',
    address: ['ul. Lipowa 4', '00-950 Warszawa'],
    iban: 'PL61109010140000071219812874',
  };
  const transfers = Array.from({ length: count }, (_, n) => ({
    reference: `ZW-${n}`,
    amount: 7_799 + n,
    payee: { name: 'Łucja Żółć', address: ['ul. Krótka 1', '30-002 Kraków'], iban: 'PL27114020040000300201355387' },
    title: `ZWROT ZA ZAMÓWIENIE 100${n}, ZGŁOSZENIE ZP-${n}`,
  }));
  const batch = {
    id: 'ZW-RUN-1',
    madeAt: new Date(),
    executeOn: '2026-11-24' as const,
    currency: 'PLN',
    payer,
    transfers,
  };
  for (const id of ['iso20022', 'elixir-pko'] satisfies BankFormatId[])
    report.add(`file.${id}`, median(timed(() => makeBankFile(bankFormat(id), batch))), 'ms', { aim: '≤ 1000' });
  const statement = [
    ':20:MT940',
    `:25:/${payer.iban}`,
    ':28C:00123',
    ':60F:C261123PLN15000000,00',
    ...transfers.flatMap(({ reference, amount, title }, n) => [
      `:61:2611241124D${Math.trunc(amount / 100)},${String(amount % 100).padStart(2, '0')}N152${reference}//64605${n}`,
      `:86:020~00152~20${title}~32LUCJA~33ZOLC~3827114020040000300201355387`,
    ]),
    ':62F:C261124PLN1,00',
    '-',
  ].join('\r\n');
  const bytes = Buffer.from(statement);
  const { entries } = readStatement(bytes);
  if (entries.length !== count) throw new Error(`the statement has ${entries.length} entries`);
  report.add('statement.mt940', median(timed(() => readStatement(bytes))), 'ms', { aim: '≤ 1000' });
}

/** Every worked refund of the tests, read and worked out again: how many a second. */
function measureSums(report: Report): void {
  const folder = join(process.cwd(), 'src/refunds/worked');
  const vectors = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown);
  const { passed } = vectors
    .map(checkRefundVectors)
    .reduce((sum, each) => ({ ...each, passed: sum.passed + each.passed }));
  report.title(`Refund arithmetic, ${passed} worked refunds`);
  const spent = median(timed(() => vectors.map(checkRefundVectors)));
  report.add('sums', (passed * 1000) / spent, '/s');
}

interface Known {
  readonly number: string;
  readonly order: string;
}

const knownIn = (stage: Stage, { shopId }: Shop) =>
  stage.inShop(shopId, async (client) => {
    const sql = `select number, order_number as "order" from cases where shop_id = $1 and stage <> 'closed' order by md5(id::text) limit 100`;
    return (await client.query<Known>(sql, [shopId])).rows;
  });

function timed(work: () => unknown): number[] {
  return Array.from({ length: 7 }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
}

const actorOf = ({ shopId, ownerId }: Shop): StaffActor => ({
  kind: 'staff',
  shopId,
  id: ownerId,
  role: 'owner',
  name: 'Ola',
});
