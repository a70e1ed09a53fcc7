import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { aShop, aStaff } from '../../test/builders.ts';
import { aDesk, type Desk } from '../../test/case-builders.ts';
import { anOrder } from '../../test/order-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { listCasesInput } from '../cases/case-list.ts';
import { listCases } from '../cases/list-cases.ts';
import { listOrdersInput } from '../orders/order-list.ts';
import { listOrders } from '../orders/list-orders.ts';
import { inShop } from '../platform/shop-scope.ts';
import { listCustomersInput } from './customer-inputs.ts';
import { describeCustomer } from './describe-customer.ts';
import { findCustomer } from './find-customer.ts';
import { flagCustomer, unflagCustomer } from './flag-customer.ts';
import { listCustomers } from './list-customers.ts';
import { listDuplicates, tellApart } from './list-duplicates.ts';
import { mergeCustomers, unmergeCustomers } from './merge-customers.ts';
import { noteCustomer, removeCustomerNote } from './note-customer.ts';
import { markTestOrder } from '../orders/mark-test-order.ts';
import { seekDuplicates } from './seek-duplicates.ts';

let all: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
let desk: Desk;
beforeAll(async () => {
  all = await makeTestWorld();
});
afterAll(() => all.close());

/** A shop of its own for each group, so that lists hold what the group made. */
async function aFreshShop() {
  shop = await aShop(all.world);
  desk = aDesk(all, shop);
}

const person = async (contact: { name?: string; email?: string; phone?: string }) => {
  const kase = await desk.find(await desk.complain({ contact }));
  return { customerId: kase.customerId!, caseId: kase.id };
};
const find = (customerId: string) => findCustomer(all.world, shop.actor, { customerId });
const merge = (customerId: string, intoId: string) =>
  mergeCustomers(all.world, shop.actor, { customerId, intoId, reason: 'ta sama osoba' });
const casesOf = async (customerId: string) => {
  const { rows } = await listCases(all.world, shop.actor, listCasesInput.parse({ customerId, view: 'all' }));
  return rows.map(({ id }) => id).sort();
};
const search = async (text: string) => {
  const { rows } = await listCustomers(all.world, shop.actor, listCustomersInput.parse({ search: text }));
  return rows.map(({ id }) => id);
};

describe('a customer', () => {
  beforeAll(aFreshShop);

  it('is not worth what was only tried', async () => {
    const buyer = { name: 'Adam Próbny', email: 'proba@example.com', capacity: 'consumer' as const };
    const { input } = await anOrder(all.world, shop.shopId, shop.channel.id, { number: 'T-1', buyer });
    const { orderId } = await anOrder(all.world, shop.shopId, shop.channel.id, { number: 'T-2', buyer });
    await markTestOrder(all.world, shop.actor, orderId);
    const kase = await desk.find(await desk.complain({ orderId, contact: { name: buyer.name, email: buyer.email } }));
    const tester = await find(kase.customerId!);
    expect(kase.test).toBe(true);
    expect(tester.value).toEqual([{ currency: 'PLN', orders: 1, paid: input.totalPaid, refunded: 0 }]);
    expect(tester.counts).toMatchObject({ orders: 1, cases: 0 });
  });

  it('has orders, cases, identities, addresses and a value', async () => {
    const buyer = { name: 'Ewa Wójcik', email: 'ewa@example.com', phone: '601 200 300', capacity: 'consumer' as const };
    const { input } = await anOrder(all.world, shop.shopId, shop.channel.id, { number: 'E-1', buyer });
    await anOrder(all.world, shop.shopId, shop.channel.id, {
      number: 'E-2',
      buyer,
      refunds: [{ externalId: 'r1', amount: 1000 }],
    });
    const { customerId, caseId } = await person({ name: 'Ewa Wójcik', email: 'ewa@example.com' });
    const ewa = await find(customerId);
    expect(ewa.counts).toMatchObject({ orders: 2, cases: 1, openCases: 1, casesIn12Months: 1 });
    expect(ewa.identities.map(({ kind, value }) => [kind, value])).toEqual([['email', 'ewa@example.com']]);
    expect(ewa.value).toEqual([{ currency: 'PLN', orders: 2, paid: 2 * input.totalPaid, refunded: 1000 }]);
    expect(ewa.addresses).toMatchObject([{ kind: 'delivery', street: 'Polna 1', postcode: '80-001' }]);
    expect(await casesOf(customerId)).toEqual([caseId]);
  });

  it.each([
    ['the first name', 'ewa w'],
    ['the surname, without its marks', 'wojcik'],
    ['the surname first', 'Wójcik Ewa'],
    ['the e-mail', 'ewa@ex'],
    ['the beginning of the e-mail', 'ewa'],
    ['a telephone known to an order only', '601200300'],
  ])('is found by %s', async (_, text) => {
    const { rows } = await listCustomers(all.world, shop.actor, listCustomersInput.parse({ search: text }));
    expect(rows).toMatchObject([{ name: 'Ewa Wójcik', email: 'ewa@example.com', orders: 2, cases: 1, openCases: 1 }]);
  });

  it('is described, noted and flagged by staff, with who and why', async () => {
    const { customerId } = await person({ name: 'Jan', email: 'jan@firma.example' });
    const kasia = await aStaff(all.world, shop.shopId, 'consultant', { name: 'Kasia' });
    await describeCustomer(all.world, kasia, {
      customerId,
      name: 'Jan Żuk',
      company: 'Żuk i Syn',
      nip: '5261040828',
      capacity: 'business',
      locale: 'en',
    });
    const note = await noteCustomer(all.world, kasia, { customerId, body: 'Dzwonić po 16.' });
    await flagCustomer(all.world, kasia, { customerId, flag: 'vip', reason: 'Kupuje hurtowo' });
    const jan = await flagCustomer(all.world, kasia, { customerId, flag: 'vip', reason: 'Stały klient' });
    expect(jan).toMatchObject({ name: 'Jan Żuk', company: 'Żuk i Syn', nip: '5261040828', capacity: 'business' });
    expect(jan.notes).toMatchObject([{ body: 'Dzwonić po 16.', authorName: 'Kasia' }]);
    expect(jan.flags).toMatchObject([{ flag: 'vip', reason: 'Stały klient', byName: 'Kasia' }]);
    expect(await search('526-104-08-28')).toEqual([customerId]);
    expect(await search('żuk i')).toEqual([customerId]);
    const flagged = await listCustomers(all.world, shop.actor, listCustomersInput.parse({ flag: 'vip' }));
    expect(flagged.rows.map(({ id, flags }) => [id, flags])).toEqual([[customerId, ['vip']]]);
    await removeCustomerNote(all.world, kasia, { customerId, noteId: note.id });
    expect(await unflagCustomer(all.world, kasia, { customerId, flag: 'vip' })).toMatchObject({ notes: [], flags: [] });
  });

  it.each(['warehouse', 'viewer'] as const)('is not shown to the %s', async (role) => {
    const staff = await aStaff(all.world, shop.shopId, role);
    await expect(listCustomers(all.world, staff, listCustomersInput.parse({}))).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('comes in pages without gaps', async () => {
    const whole = await listCustomers(all.world, shop.actor, listCustomersInput.parse({}));
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const input = listCustomersInput.parse({ limit: 1, ...(after && { after }) });
      const page: Awaited<ReturnType<typeof listCustomers>> = await listCustomers(all.world, shop.actor, input);
      ids.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(ids).toEqual(whole.rows.map(({ id }) => id));
  });
});

describe('two customers who are one', () => {
  beforeAll(aFreshShop);

  it('answer as one by either id and any name, and part exactly, with what came later', async () => {
    const a = await person({ name: 'Ola Lis', email: 'ola@praca.example' });
    const b = await person({ name: 'Aleksandra Lis', email: 'ola@dom.example' });
    await flagCustomer(all.world, shop.actor, { customerId: a.customerId, flag: 'careful', reason: 'Spór w sądzie' });
    const one = await merge(a.customerId, b.customerId);
    expect(one).toMatchObject({ id: b.customerId, name: 'Aleksandra Lis', counts: { cases: 2 } });
    expect(one.flags).toMatchObject([{ flag: 'careful' }]);
    expect(one.merges).toMatchObject([{ customerId: a.customerId, moved: { identities: 1, cases: 1, orders: 0 } }]);
    expect((await find(a.customerId)).id).toBe(b.customerId);
    expect(await search('ola@praca')).toEqual([b.customerId]);

    // a statement under the merged name lands on the person who stays
    const later = await person({ name: 'Ola Lis', email: 'ola@praca.example' });
    expect((await find(later.customerId)).id).toBe(b.customerId);
    expect(await casesOf(b.customerId)).toEqual([a.caseId, b.caseId, later.caseId].sort());
    expect(await casesOf(a.customerId)).toEqual(await casesOf(b.customerId));

    await unmergeCustomers(all.world, shop.actor, { customerId: b.customerId, mergeId: one.merges[0]!.id });
    expect(await casesOf(a.customerId)).toEqual([a.caseId, later.caseId].sort());
    expect(await casesOf(b.customerId)).toEqual([b.caseId]);
    expect((await find(b.customerId)).flags).toEqual([]);
    expect((await find(a.customerId)).identities.map(({ value }) => value)).toEqual(['ola@praca.example']);
  });

  it('may be three, and each step is undone by itself', async () => {
    const [a, b, c] = [
      await person({ email: 'a@trio.example' }),
      await person({ email: 'b@trio.example' }),
      await person({ email: 'c@trio.example' }),
    ];
    const first = await merge(a.customerId, b.customerId);
    await merge(b.customerId, c.customerId);
    expect(await casesOf(a.customerId)).toEqual([a.caseId, b.caseId, c.caseId].sort());
    await unmergeCustomers(all.world, shop.actor, { customerId: c.customerId, mergeId: first.merges[0]!.id });
    expect(await casesOf(a.customerId)).toEqual([a.caseId]);
    expect(await casesOf(c.customerId)).toEqual([b.caseId, c.caseId].sort());
    const { rows } = await listOrders(all.world, shop.actor, listOrdersInput.parse({ customerId: c.customerId }));
    expect(rows).toEqual([]);
  });

  it('never go in a circle: merged crosswise at once, one of the two is refused', async () => {
    for (let round = 0; round < 8; round += 1) {
      const a = await person({ email: `a${round}@ring.example` });
      const b = await person({ email: `b${round}@ring.example` });
      const results = await Promise.allSettled([merge(a.customerId, b.customerId), merge(b.customerId, a.customerId)]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { kind: 'conflict', reason: 'customers-are-one' },
      });
      expect((await find(a.customerId)).counts.cases).toBe(2);
    }
  });

  it('and the database refuses a circle whoever writes it', async () => {
    const a = await person({ email: 'a@knot.example' });
    const b = await person({ email: 'b@knot.example' });
    const point = (from: string, to: string) =>
      inShop(all.world, shop.shopId, (tx) =>
        tx.updateTable('customers').set({ mergedInto: to }).where('id', '=', from).execute(),
      );
    const results = await Promise.allSettled([point(a.customerId, b.customerId), point(b.customerId, a.customerId)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(point(a.customerId, a.customerId)).rejects.toThrow('circle');
  });
});

describe('duplicates', () => {
  beforeAll(aFreshShop);

  const proposals = async () => {
    await seekDuplicates(all.world, shop.actor);
    const { rows } = await listDuplicates(all.world, shop.actor, { limit: 50 });
    return rows.map(({ a, b, reasons }) => ({ ids: [a.id, b.id].sort(), reasons }));
  };

  it('are proposed with why, until they are merged or told apart', async () => {
    const phone1 = await person({ name: 'Iga', email: 'iga@x.example', phone: '600 000 001' });
    const phone2 = await person({ name: 'Iga B', email: 'iga@y.example', phone: '+48 600000001' });
    const dots1 = await person({ name: 'Kot', email: 'j.kot+sklep@gmail.com' });
    const dots2 = await person({ name: 'J. Kot', email: 'jkot@googlemail.com' });
    const order = (number: string, email: string) =>
      anOrder(all.world, shop.shopId, shop.channel.id, {
        number,
        buyer: { name: 'Łucja Mąka', email, capacity: 'consumer' },
      });
    await order('L-1', 'lucja@x.example');
    await order('L-2', 'maka@y.example');
    // no reasons: masks of a marketplace, and the dots of an address that is not Gmail's
    await person({ email: 'abc+1@allegromail.pl' });
    await person({ email: 'abc+2@allegromail.pl' });
    await person({ email: 'j.an@wp.example' });
    await person({ email: 'jan@wp.example' });

    const found = await proposals();
    expect(found).toHaveLength(3);
    expect(found).toContainEqual({ ids: [phone1.customerId, phone2.customerId].sort(), reasons: ['phone'] });
    expect(found).toContainEqual({ ids: [dots1.customerId, dots2.customerId].sort(), reasons: ['email'] });
    expect(found.find(({ reasons }) => reasons[0] === 'address')).toBeTruthy();

    await merge(phone1.customerId, phone2.customerId);
    await tellApart(all.world, shop.actor, { customerId: dots2.customerId, otherId: dots1.customerId });
    expect((await proposals()).map(({ reasons }) => reasons)).toEqual([['address']]);

    // who was told apart stays so, whoever they are merged with
    const third = await person({ email: 'kot@z.example' });
    await merge(dots1.customerId, third.customerId);
    expect((await proposals()).map(({ reasons }) => reasons)).toEqual([['address']]);
  });
});
