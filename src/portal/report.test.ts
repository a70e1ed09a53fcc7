import { afterAll, beforeAll, expect, test } from 'vitest';

import { anOrder } from '../../test/order-builders.ts';
import { Buyer, ledTo, mainOf } from '../../test/portal/buyer.ts';
import {
  caseOf,
  closeReportWorld,
  contact,
  delivered,
  fillIn,
  linkedBuyer,
  makeReportWorld,
  type ReportWorld,
} from '../../test/portal/report-world.ts';

let here: ReportWorld;
beforeAll(async () => {
  here = await makeReportWorld();
});
afterAll(() => closeReportWorld(here));

/** Ids of the lines as the page offers them. */
const linesOn = (html: string) => [...html.matchAll(/name="line" value="([\w-]{36})"/g)].map(([, id]) => id!);

test('a defect within the days: both roads told, then one question a page', async () => {
  const { buyer, orderId } = await linkedBuyer(here);
  expect(mainOf(await buyer.get(`${here.base}/report?issue=defective`))).toMatch(/checked="" value="defective"/);
  expect(ledTo(await buyer.post(`${here.base}/report`, { issue: 'defective' }))).toBe(here.at('roads'));
  const roads = mainOf(await buyer.get(here.at('roads')));
  expect(roads).toContain('Masz dwie możliwości');
  expect(roads).toContain('Do 22 października 2026 możesz też odstąpić od umowy.');
  expect(roads).toContain(`href="${here.at('withdraw')}"`);

  const items = mainOf(await buyer.get(here.at('items')));
  expect(items).toContain('Krok 2 z 9');
  const [mug] = linesOn(items);
  await fillIn(
    here,
    buyer,
    [
      ['items', { line: mug!, [`quantity-${mug}`]: '1' }],
      ['noticed', { noticedOn: '2026-10-10' }],
      ['basis', { basis: 'statutory' }],
      ['demand', { demand: 'price_reduction', amount: '12,50', otherDemand: 'ukryte' }],
      ['describe', { description: 'Ucho odpadło.' }],
    ],
    'photos',
  );
  expect(ledTo(await buyer.upload(here.at('photos'), []))).toBe(here.at('contact'));
  expect(mainOf(await buyer.get(here.at('contact')))).toContain('value="anna@example.com"');
  expect(ledTo(await buyer.post(here.at('contact'), contact))).toBe(here.at('check'));

  const check = mainOf(await buyer.get(here.at('check')));
  for (const said of ['Ucho odpadło.', '12,50', '10 października 2026', 'anna@example.com', '1 × 22,50'])
    expect(check).toContain(said);
  expect(check).not.toContain('ukryte');
  expect(check.match(/>Zmień</g)?.length).toBe(9);

  const kase = await caseOf(here, await buyer.post(here.at('check')));
  expect(kase).toMatchObject({ procedure: 'complaint', issue: 'defective', orderId, flags: [], payoutAccount: null });
  expect(kase.statement.content).toMatchObject({
    demand: 'price_reduction',
    demandAmount: 1250,
    byGuarantee: false,
    noticedOn: '2026-10-10',
    description: 'Ucho odpadło.',
    lines: [{ orderLineId: mug, quantity: 1 }],
  });
  await here.t.drain();
  expect(here.t.mails.filter(({ to }) => to.address === 'anna@example.com')).toHaveLength(1);
});

test('the guarantee is a choice of its own', async () => {
  const { buyer } = await linkedBuyer(here);
  await buyer.post(`${here.base}/report`, { issue: 'not_as_described' });
  await fillIn(
    here,
    buyer,
    [
      ['items', { line: linesOn(mainOf(await buyer.get(here.at('items')))) }],
      ['noticed', {}],
      ['basis', { basis: 'guarantee' }],
      ['demand', { demand: 'other', otherDemand: 'Części zamiennej.' }],
      ['describe', { description: 'Nie ta glazura.' }],
    ],
    'photos',
  );
  await buyer.post(here.at('photos'));
  await buyer.post(here.at('contact'), contact);
  const kase = await caseOf(here, await buyer.post(here.at('check')));
  expect(kase).toMatchObject({ procedure: 'guarantee', demand: 'other' });
  expect(kase.statement.content.byGuarantee).toBe(true);
  expect(kase.statement.content.description).toBe('Nie ta glazura.\n\nCzego oczekujesz? Części zamiennej.');
});

test('a company counts a delivery; its NIP asks a question and takes no right', async () => {
  const { buyer } = await linkedBuyer(here, {
    buyer: {
      name: 'Jan Zając',
      email: 'biuro@firma.example',
      company: 'Firma',
      nip: '5261040828',
      capacity: 'unknown',
    },
  });
  await buyer.post(`${here.base}/report`, { issue: 'missing_items' });
  expect(mainOf(await buyer.get(here.at('roads')))).toContain('Masz dwie możliwości');
  const shortage = mainOf(await buyer.get(here.at('shortage')));
  const [mug, plate] = [...shortage.matchAll(/name="received-([\w-]{36})"/g)].map(([, id]) => id!);
  await fillIn(
    here,
    buyer,
    [
      ['shortage', { [`received-${mug}`]: '0', [`received-${plate}`]: '1' }],
      ['noticed', {}],
      ['demand', { demand: 'missing_part' }],
      ['describe', {}],
    ],
    'photos',
  );
  await buyer.post(here.at('photos'));
  expect(mainOf(await buyer.get(here.at('contact')))).toContain('value="5261040828"');
  await buyer.post(here.at('contact'), { ...contact, buyer: 'company', company: 'Firma', nip: '526-104-08-28' });
  const kase = await caseOf(here, await buyer.post(here.at('check')));
  expect(kase).toMatchObject({ procedure: 'complaint', capacity: 'unknown' });
  expect(kase.statement.content).toMatchObject({
    company: { name: 'Firma', nip: '5261040828' },
    lines: [{ orderLineId: mug, quantity: 2 }],
  });
});

test('a parcel that never came is the whole order; paid at the door, money needs an account', async () => {
  const { buyer } = await linkedBuyer(here, { deliveredAt: undefined, payment: { method: 'cod' } });
  await buyer.post(`${here.base}/report`, { issue: 'not_received' });
  const roads = mainOf(await buyer.get(here.at('roads')));
  expect(roads).not.toContain('Masz dwie możliwości');
  await fillIn(
    here,
    buyer,
    [
      ['demand', { demand: 'refund' }],
      ['describe', { description: 'Kurier twierdzi, że doręczył.' }],
      ['contact', contact],
    ],
    'payout',
  );
  expect(mainOf(await buyer.get(here.at('payout')))).toContain('zapłacono przy odbiorze');
  expect(mainOf(await buyer.post(here.at('payout'), { account: '61 1090' }))).toContain('61 1090');
  await buyer.post(here.at('payout'), { account: '61 1090 1014 0000 0712 1981 2874', holder: 'Anna Żółć' });
  const kase = await caseOf(here, await buyer.post(here.at('check')));
  expect(kase).toMatchObject({ procedure: 'not_received', demand: 'refund' });
  expect(kase.payoutAccount).toMatch(/61109010140000071219812874$/);
  expect(kase.statement.content).toMatchObject({
    wholeOrder: true,
    description: expect.stringContaining('Anna Żółć'),
  });
  expect(kase.lines).toHaveLength(2);
});

test('without an order: in words, and the shop is told to look for it', async () => {
  const buyer = new Buyer(here.app);
  await buyer.get(here.base);
  expect(ledTo(await buyer.post(`${here.base}/report`, { issue: 'damaged_in_transit' }))).toBe(
    `${here.base}/find?for=report`,
  );
  const without = /href="([^"]+)"[^>]*>Idź dalej bez zamówienia/.exec(
    mainOf(await buyer.get(`${here.base}/find?for=report`)),
  )![1]!;
  const roads = await buyer.get(without);
  expect(roads.statusCode).toBe(200);
  expect(mainOf(roads)).toContain('Dopóki trwa czas na zwrot');
  await fillIn(
    here,
    buyer,
    [
      ['items-text', { contract: '100234571', itemsText: 'Czajnik' }],
      ['noticed', {}],
      ['demand', {}],
      ['describe', {}],
    ],
    'photos',
  );
  await buyer.post(here.at('photos'));
  await buyer.post(here.at('contact'), contact);
  const kase = await caseOf(here, await buyer.post(here.at('check')));
  expect(kase).toMatchObject({ orderId: null, orderNumber: '100234571', demand: null, summary: 'Czajnik' });
  expect(kase.flags).toContain('order-not-found');
});

test('an order that was proven fills in no contact', async () => {
  const { input } = await anOrder(here.t.world, here.shop.shopId, here.shop.channel.id, {
    ...delivered,
    number: 'DOWOD-1',
  });
  const buyer = new Buyer(here.app);
  await buyer.post(`${here.base}/report`, { issue: 'wrong_item' });
  const proof = { order: input.number, by: 'email', proof: 'anna@example.com' };
  expect(ledTo(await buyer.post(`${here.base}/find?for=report`, proof))).toBe(here.at('roads'));
  await fillIn(
    here,
    buyer,
    [
      ['items', { line: linesOn(mainOf(await buyer.get(here.at('items')))) }],
      ['noticed', {}],
      ['demand', { demand: 'replacement' }],
      ['describe', {}],
    ],
    'photos',
  );
  await buyer.post(here.at('photos'));
  const page = mainOf(await buyer.get(here.at('contact')));
  expect(page).not.toContain('anna@example.com');
  expect(page).not.toContain('600');
});

test('who changed their mind is led to the withdrawal function, with the order', async () => {
  const { buyer, number } = await linkedBuyer(here);
  expect(ledTo(await buyer.post(`${here.base}/report`, { issue: 'changed_mind' }))).toBe(here.at('roads'));
  const roads = mainOf(await buyer.get(here.at('roads')));
  expect(roads).toContain('Odstąp od umowy tutaj');
  expect(roads).not.toContain(here.at('items'));
  expect(ledTo(await buyer.get(here.at('items')))).toBe(here.at('roads'));
  expect(ledTo(await buyer.get(here.at('withdraw')))).toBe(`${here.base}/withdraw`);
  expect(mainOf(await buyer.get(`${here.base}/withdraw`))).toContain(number);
});
