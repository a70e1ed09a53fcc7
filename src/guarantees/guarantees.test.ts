import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { aBench } from '../../test/bench-builders.ts';
import { aShop } from '../../test/builders.ts';
import { aDesk, delivered, elena, subjects, type Desk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { findSettlement } from '../decisions/find-settlement.ts';
import { finishRemedy } from '../decisions/finish-remedy.ts';
import { buyer } from '../identity/actor.ts';
import { receiveGoods } from '../returns/receive-goods.ts';
import { undoReceipt } from '../returns/undo-receipt.ts';
import { findLedger } from './find-ledger.ts';
import { giveGuarantee } from './give-guarantee.ts';
import { giveGuaranteeInput } from './guarantee-inputs.ts';

type State = Parameters<typeof finishRemedy>[2]['state'];

describe.each([
  ['where the twelve months are law', 'true', '2029-08-10'],
  ['where they are not', 'false', '2028-08-10'],
])('%s', (_, transposed, end) => {
  let t: TestWorld;
  let desk: Desk;
  beforeAll(async () => {
    t = await makeTestWorld({ now: '2026-11-09T10:00:00Z', env: { PL_R2R_TRANSPOSED: transposed } });
    desk = aDesk(t, await aShop(t.world, { name: 'Zielona Półka' }));
  });
  afterAll(() => t.close());

  const step = async (caseId: string, state: State, doneOn: string, over: object = {}) => {
    const [remedy] = (await findSettlement(t.world, desk.actor, { caseId })).remedies;
    await finishRemedy(t.world, desk.actor, { caseId, remedyId: remedy!.id, state, doneOn, ...over } as never);
    await t.drain();
  };
  const repairOf = async (orderId: string, lineId: string, over: object = {}) => {
    const caseId = await desk.complain({
      orderId,
      lines: [{ orderLineId: lineId, quantity: 1 }],
      demand: 'repair',
      ...over,
    } as never);
    await desk.decideAll(caseId, { outcome: 'accepted', remedy: 'repair' }, { sendBack: true });
    await t.drain();
    return caseId;
  };
  const anOrder = () => desk.order({ ...delivered('2026-08-10T10:00:00Z'), placedAt: '2026-08-05T10:00:00Z' });

  test('a repair is a turn of one piece, told to the buyer, and adds once', async () => {
    const { orderId, lines } = await anOrder();
    const line = lines.find(({ quantity }) => quantity > 1) ?? lines[0]!;
    const caseId = await repairOf(orderId, line.id);
    await step(caseId, 'in_repair', '2026-11-02');
    await step(caseId, 'repaired', '2026-11-09');
    const ledgerOf = async (of: string) => (await findLedger(t.world, desk.actor, { caseId: of }))[0]!;
    expect((await ledgerOf(caseId)).pieces).toMatchObject([
      {
        units: [1],
        ledger: { liabilityEnd: end, extended: transposed === 'true' },
        turns: [{ kind: 'repaired', daysOut: 7 }],
      },
      ...(line.quantity > 1 ? [{ ledger: { liabilityEnd: '2028-08-10', extended: false }, turns: [] }] : []),
    ]);
    expect(await desk.clock(caseId, 'NC-LIABILITY-2Y')).toMatchObject({ deadline: end });
    const mail = desk.mailsTo(elena.email).at(-1)!;
    expect(mail.subject).toContain('Towar naprawiony');
    expect(mail.text.includes('10 sierpnia 2029')).toBe(transposed === 'true');

    // Back with the buyer: the same turn, with the days counted to the end.
    await step(caseId, 'shipped', '2026-11-09', { carrier: 'InPost', number: '6200' });
    expect(subjects(desk.mailsTo(elena.email)).at(-1)).toContain('Paczka');
    t.clock.advance({ days: 2 });
    await step(caseId, 'delivered', '2026-11-11');
    expect((await ledgerOf(caseId)).pieces[0]).toMatchObject({ turns: [{ doneOn: '2026-11-11', daysOut: 9 }] });
    await expect(step(caseId, 'delivered', '2026-11-11')).rejects.toMatchObject({ reason: 'remedy-done' });

    // The buyer sees the same.
    const asBuyer = await findLedger(t.world, { ...buyer(desk.shop.shopId), caseId }, { caseId });
    expect(asBuyer[0]!.pieces[0]!.ledger).toMatchObject({ liabilityEnd: end });
  });

  test('days out of use are counted from the thing that came, not from a count that was taken back', async () => {
    const { orderId, lines } = await anOrder();
    const caseId = await repairOf(orderId, lines[0]!.id);
    const [own] = (await desk.find(caseId)).lines;
    const bench = await aBench(desk);
    const came = (receivedOn: string) => bench.receive(caseId, { [own!.id]: [{ quantity: 1 }] }, { receivedOn });
    const { receiptId } = await came('2026-10-20');
    await undoReceipt(t.world, bench.hania, { receiptId });
    await came('2026-11-06');
    await step(caseId, 'repaired', '2026-11-09');
    const [line] = await findLedger(t.world, desk.actor, { caseId });
    expect(line!.pieces[0]!.turns).toMatchObject([{ kind: 'repaired', daysOut: 3 }]);
  });

  test('a guarantee is written down for an SKU or a line, and put off by what the guarantor did', async () => {
    const { orderId, lines } = await anOrder();
    const caseId = await repairOf(orderId, lines[0]!.id, { byGuarantee: true });
    const of = { caseId, orderLineId: lines[0]!.id };
    await giveGuarantee(t.world, desk.actor, { ...of, for: 'line', months: 24 });
    await giveGuarantee(t.world, desk.actor, { ...of, for: 'line', months: 12 });
    const piece = async () => (await findLedger(t.world, desk.actor, { caseId }))[0]!.pieces[0]!.ledger;
    expect(await piece()).toMatchObject({ guaranteeEnd: '2027-08-10' });
    const [own] = (await desk.find(caseId)).lines;
    await receiveGoods(t.world, desk.actor, {
      caseId,
      receivedOn: '2026-11-01',
      lines: [{ caseLineId: own!.id, received: 1, restocked: 0, scrapped: 0, toSupplier: 0, backToBuyer: 0 }],
    });
    await step(caseId, 'repaired', '2026-11-09');
    // eight days; the seller's own liability is not touched by what the guarantor does
    expect(await piece()).toMatchObject({ guaranteeEnd: '2027-08-18', liabilityEnd: '2028-08-10', extended: false });
    await giveGuarantee(t.world, desk.actor, { ...of, for: 'line', months: null });
    expect(await piece()).toMatchObject({ guaranteeEnd: null });
  });

  test('it says who gives it, on what terms and how soon they act: on the case, to the buyer, and by its clock', async () => {
    const { orderId, lines } = await anOrder();
    const caseId = await repairOf(orderId, lines[0]!.id, { byGuarantee: true });
    await giveGuarantee(
      t.world,
      desk.actor,
      giveGuaranteeInput.parse({
        caseId,
        orderLineId: lines[0]!.id,
        for: 'line',
        months: 36,
        guarantor: ' Kubki Polskie S.A. ',
        guarantorAddress: 'ul. Garncarska 1, 59-700 Bolesławiec',
        terms: 'Naprawa albo wymiana, bez kosztów.',
        actDays: 7,
      }),
    );
    const lineOf = async (actor: Parameters<typeof findLedger>[1]) =>
      (await findLedger(t.world, actor, { caseId })).find(({ orderLineId }) => orderLineId === lines[0]!.id)!;
    const given = {
      guarantor: 'Kubki Polskie S.A.',
      address: 'ul. Garncarska 1, 59-700 Bolesławiec',
      terms: 'Naprawa albo wymiana, bez kosztów.',
      actDays: 7,
    };
    expect((await lineOf(desk.actor)).given).toMatchObject(given);
    expect((await lineOf({ ...buyer(desk.shop.shopId), caseId })).given).toMatchObject(given);

    const [own] = (await desk.find(caseId)).lines;
    const back = { received: 1, restocked: 0, scrapped: 0, toSupplier: 0, backToBuyer: 0 };
    await receiveGoods(t.world, desk.actor, {
      caseId,
      receivedOn: '2026-11-09',
      lines: [{ caseLineId: own!.id, ...back }],
    });
    // Their own seven days, not the fourteen of KC 580 par. 2.
    expect(await desk.clock(caseId, 'GUAR-PERFORM')).toMatchObject({ deadline: '2026-11-16' });
  });

  test('while the guarantor has it the time against the seller stands still, until a refusal or the end of their days', async () => {
    const { orderId, lines } = await anOrder();
    const caseId = await desk.complain({
      orderId,
      lines: [{ orderLineId: lines[0]!.id, quantity: 1 }],
      demand: 'repair',
      byGuarantee: true,
    } as never);
    await t.drain();
    const endOf = async () => (await findLedger(t.world, desk.actor, { caseId }))[0]!.pieces[0]!.ledger!.liabilityEnd;
    expect(await endOf()).toBe('2028-08-10');
    t.clock.advance({ days: 10 });
    expect(await endOf()).toBe('2028-08-20');
    await desk.decideAll(caseId, { outcome: 'rejected', ground: 'outside-guarantee' });
    await t.drain();
    t.clock.advance({ days: 10 });
    expect(await endOf()).toBe('2028-08-20'); // from the refusal on it runs again
    t.clock.advance({ days: -20 });
  });

  test('without a guarantor it is the seller who gives it, and the law who says how soon', async () => {
    const { orderId, lines } = await anOrder();
    const caseId = await repairOf(orderId, lines[0]!.id, { byGuarantee: true });
    const input = giveGuaranteeInput.parse({
      caseId,
      orderLineId: lines[0]!.id,
      for: 'line',
      months: 12,
      guarantor: '  ',
    });
    await giveGuarantee(t.world, desk.actor, input);
    const [line] = await findLedger(t.world, desk.actor, { caseId });
    expect(line!.given).toMatchObject({ guarantor: null, address: null, terms: null, actDays: null });
    const [own] = (await desk.find(caseId)).lines;
    const back = { received: 1, restocked: 0, scrapped: 0, toSupplier: 0, backToBuyer: 0 };
    await receiveGoods(t.world, desk.actor, {
      caseId,
      receivedOn: '2026-11-09',
      lines: [{ caseLineId: own!.id, ...back }],
    });
    expect(await desk.clock(caseId, 'GUAR-PERFORM')).toMatchObject({ deadline: '2026-11-23' });
  });

  test.each([0, 366, 7.5])('%d days are no time to act', (actDays) => {
    const id = '0199b3c2-f4d0-7000-8000-00000000000a';
    const input = { caseId: id, orderLineId: id, for: 'line', months: 12, actDays };
    expect(giveGuaranteeInput.safeParse(input).success).toBe(false);
  });
});
