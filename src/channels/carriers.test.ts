/** Every carrier by one suite: what it says it can, it does; the same twice is one label; no answer is no "no". */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aCarrier, type FakeCarrier } from '../../test/fake-carrier.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { connect } from './connect.ts';
import { connectInput } from './connection-inputs.ts';
import { connectors } from './connectors.ts';
import { knownCodes, statusOf } from './inpost/statuses.ts';
import { openLink } from './open-link.ts';
import type { ReturnLabelRequest } from './parcel-side.ts';

let t: TestWorld;
let shop: Awaited<ReturnType<typeof aShop>>;
let carrier: FakeCarrier;
beforeAll(async () => {
  t = await makeTestWorld();
  shop = await aShop(t.world);
  carrier = await aCarrier();
});
beforeEach(() => carrier.reset());
afterAll(async () => {
  await carrier.close();
  await t.close();
});

const credentials: Record<string, Record<string, string>> = {
  'inpost-returns': { email: 'a@example.com', password: 'tajne' },
  inpost: { organizationId: '1', token: 'tajny' },
  'demo-carrier': {},
};
const linkTo = async (id: string, over: object = {}) => {
  const { id: connectionId } = await connect(
    t.world,
    shop.actor,
    connectInput.parse({
      connector: id,
      name: id,
      environment: 'mock',
      baseUrl: carrier.url,
      credentials: credentials[id],
      ...over,
    }),
  );
  const opened = await openLink(t.world, shop.shopId, connectionId);
  return { ...opened, side: opened.connector.parcels! };
};
let keys = 0;
const request = (kind: ReturnLabelRequest['kind']): ReturnLabelRequest => ({
  key: `ZP-${Date.now()}-${(keys += 1)}`,
  kind,
  reference: 'ZP-1',
  from: {
    name: 'Łucja <Źdźbło> & syn',
    email: 'lucja@example.com',
    phone: '+48 600 100 200',
    street: 'Polna 1',
    postcode: '80-001',
    city: 'Gdańsk',
    country: 'PL',
  },
  to: { name: 'Sklep', street: 'Magazynowa 5', postcode: '81-368', city: 'Gdynia', country: 'PL' },
  validUntil: new Date('2026-11-01T00:00:00Z'),
});

const carriers = connectors.filter(({ manifest }) => manifest.kind === 'carrier');
test('every carrier is tried here', () =>
  expect(carriers.map(({ manifest }) => manifest.id).sort()).toEqual(Object.keys(credentials).sort()));

describe.each(carriers.map(({ manifest }) => manifest))('$name', ({ id, parcels }) => {
  const kinds = ['label', 'code', 'courier'] as const;

  test('knows credentials that work', async () => {
    const { connector, link } = await linkTo(id);
    expect(await connector.check(link)).toMatchObject({ state: 'done' });
  });

  test.each(kinds)('makes a %s, or says that it makes none', async (kind) => {
    const { side, link } = await linkTo(id);
    const made = await side.createReturn(link, request(kind));
    if (!parcels!.returns.includes(kind)) return expect(made).toEqual({ state: 'unsupported' });
    expect(made).toMatchObject({ state: 'done' });
    if (made.state !== 'done') return;
    if (kind === 'code') expect(made.code).toMatch(/^\d{6,}$/);
    else expect(made.file?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('finds what it made by our key, and nothing under another', async () => {
    const { side, link } = await linkTo(id);
    const kind = parcels!.returns[0];
    if (!kind) return expect(side.findReturn).toBeUndefined();
    const asked = request(kind);
    const made = await side.createReturn(link, asked);
    const found = await side.findReturn!(link, asked.key);
    expect(found).toMatchObject({ state: 'done', ref: (made as { ref: string }).ref });
    expect(await side.findReturn!(link, 'ZP-nie-ma')).toEqual({ state: 'absent' });
  });

  test('a number nobody knows is left out, and no numbers are no question', async () => {
    const { side, link } = await linkTo(id);
    expect((await side.track(link, ['600000000000000000000001'])).size).toBe(0);
    expect((await side.track(link, [])).size).toBe(0);
  });
});

describe('the demo carrier', () => {
  test('makes one label for one key, moves it by the clock, and takes it back', async () => {
    const { side, link } = await linkTo('demo-carrier');
    const asked = request('label');
    const [once, again] = [await side.createReturn(link, asked), await side.createReturn(link, asked)];
    expect(again).toEqual(once);
    const number = (once as { number: string }).number;
    const states = async () => (await side.track(link, [number])).get(number)!.map(({ status }) => status);
    expect(await states()).toEqual(['announced']);
    t.clock.advance({ minutes: 1 });
    expect(await states()).toEqual(['announced', 'in_transit']);
    t.clock.advance({ minutes: 2 });
    expect(await states()).toEqual(['announced', 'in_transit', 'delivered']);
    expect(await side.cancelReturn!(link, { key: asked.key, ref: asked.key })).toEqual({ state: 'done' });
    expect(await side.findReturn!(link, asked.key)).toEqual({ state: 'absent' });
  });
});

describe('what a carrier answers when it does not do what was asked', () => {
  /** Who will not answer is not waited for as long as a real one. */
  const asked = async (id: string, answer: Parameters<typeof carrier.answerNext>[0]) => {
    const { side, link } = await linkTo(id);
    return {
      side,
      link: {
        ...link,
        call: ({ path, ...rest }: Parameters<typeof link.call>[0]) =>
          t.world.http.send({ ...rest, url: carrier.url + path, timeoutMs: answer === 'hang' ? 300 : 20_000 }),
      },
    };
  };
  const xml = (text: string) => `<paczkomaty><error key="x">${text}</error></paczkomaty>`;
  const page = '<html><body>Przerwa techniczna';

  test.each([
    ['no answer in time', 'hang', { state: 'unknown' }, { state: 'retryable' }],
    ['500', { status: 500 }, { state: 'unknown' }, { state: 'retryable' }],
    [
      '503 with a time',
      { status: 503, headers: { 'retry-after': '40' } },
      { state: 'unknown' },
      { state: 'retryable', afterSeconds: 40 },
    ],
    [
      '429',
      { status: 429, headers: { 'retry-after': '17' } },
      { state: 'retryable', afterSeconds: 17 },
      { state: 'retryable', afterSeconds: 17 },
    ],
    ['401', { status: 401 }, { state: 'needs-reauth' }, { state: 'needs-reauth' }],
    ['403', { status: 403 }, { state: 'needs-reauth' }, { state: 'needs-reauth' }],
    [
      '400 with a reason',
      { status: 400, body: xml('Nieprawidłowy numer telefonu') },
      { state: 'rejected', text: 'Nieprawidłowy numer telefonu' },
      { state: 'rejected' },
    ],
    [
      '404 with a page',
      { status: 404, body: page },
      { state: 'rejected', code: '404' },
      { state: 'rejected', code: '404' },
    ],
    ['200 with a page', { status: 200, body: page }, { state: 'unknown' }, { state: 'retryable' }],
    ['200 with nothing', { status: 200 }, { state: 'unknown' }, { state: 'retryable' }],
  ] as const)('%s: of a code asked for and of a question', async (_, answer, made, found) => {
    const { side, link } = await asked('inpost-returns', answer);
    carrier.answerNext(answer);
    expect(await side.createReturn(link, request('code'))).toMatchObject(made);
    expect(carrier.codes).toHaveLength(0);
    carrier.answerNext(answer);
    expect(await side.findReturn!(link, 'ZP-1')).toMatchObject(found);
  });

  test.each([
    ['no answer in time', 'hang', false],
    ['500', { status: 500 }, false],
    ['429', { status: 429 }, false],
    ['401', { status: 401 }, true],
    ['400', { status: 400, body: '{"error":"bad_request"}' }, true],
    ['200 with a page', { status: 200, body: page }, true],
  ] as const)('%s: of where parcels are, to be asked again unless it stays so', async (_, answer, permanent) => {
    const { side, link } = await asked('inpost', answer);
    carrier.answerNext(answer);
    await expect(side.track(link, ['600000000000000000000001'])).rejects.toMatchObject({ permanent });
  });

  test('a check says their reason, without what is in the details', async () => {
    const { connector, link } = await linkTo('inpost');
    carrier.answerNext({
      status: 404,
      body: '{"status":404,"error":"resource_not_found","message":"Nie ma takiej organizacji","details":{"phone":"600100200"}}',
    });
    expect(await connector.check(link)).toEqual({
      state: 'rejected',
      code: 'resource_not_found',
      text: 'Nie ma takiej organizacji',
    });
  });

  test('the size of a parcel is the size of a locker', async () => {
    const { side, link } = await linkTo('inpost-returns');
    for (const size of ['small', 'medium', 'large'] as const)
      await side.createReturn(link, { ...request('code'), size });
    await side.createReturn(link, request('code'));
    expect(carrier.codes.map(({ packType }) => packType)).toEqual(['A', 'B', 'C', 'B']);
  });
});

describe('InPost', () => {
  test.each([
    ['canceled', 'announced'], // never proof that it was sent
    ['other', 'unmapped'],
    ['taken_by_courier', 'in_transit'], // not delivery
    ['ready_to_pickup', 'ready_for_pickup'],
    ['stack_in_box_machine', 'in_transit'],
    ['pickup_time_expired', 'problem'],
    ['returned_to_sender', 'returned'],
    ['missing', 'lost'],
    ['delivered', 'delivered'],
    ['something_of_tomorrow', 'unmapped'],
    ['', 'unmapped'],
  ])('%s is %s', (code, status) => expect(statusOf(code)).toBe(status));
  test('has every status once', () => expect(new Set(knownCodes).size).toBe(knownCodes.length));

  test('no answer: unknown when it was asked to act, later when it was only asked', async () => {
    const { side, link } = await linkTo('inpost-returns');
    carrier.dropNext();
    expect(await side.createReturn(link, request('code'))).toEqual({ state: 'unknown' });
    carrier.down(true);
    expect(await side.findReturn!(link, 'ZP-1')).toMatchObject({ state: 'retryable' });
    const tracking = await linkTo('inpost').catch(() => null);
    await expect(tracking!.side.track(tracking!.link, ['600000000000000000000001'])).rejects.toMatchObject({
      permanent: false,
    });
  });

  test('a refusal is said in their words, without addresses; refused credentials are our matter', async () => {
    const { side, link } = await linkTo('inpost-returns');
    carrier.refuseNext('Nadawca lucja@example.com jest zablokowany');
    expect(await side.createReturn(link, request('code'))).toEqual({
      state: 'rejected',
      code: 'error',
      text: 'Nadawca … jest zablokowany',
    });
    carrier.refuseNext('Incorrect login or password');
    expect(await side.createReturn(link, request('code'))).toEqual({ state: 'needs-reauth' });
  });

  test('names and notes cannot break out of the XML', async () => {
    const { side, link } = await linkTo('inpost-returns');
    await side.createReturn(link, { ...request('code'), reference: '</returnDescription1><rma>ZP-2</rma>' });
    expect(carrier.codes[0]!.rma).toMatch(/^ZP-\d/);
    expect(carrier.codes).toHaveLength(1);
  });

  test.each([
    [
      'their sample',
      {
        event: 'shipment_status_changed',
        organization_id: 1,
        payload: { shipment_id: 49, status: 'delivered', tracking_number: '602677439331630337653846' },
      },
      ['602677439331630337653846'],
    ],
    [
      'of another organisation',
      {
        event: 'shipment_status_changed',
        organization_id: 2,
        payload: { tracking_number: '602677439331630337653846' },
      },
      [],
    ],
    ['of another kind', { event: 'offers_prepared', organization_id: 1, payload: {} }, []],
    ['no JSON', null, []],
  ])('a notice, %s, only names parcels', async (_, body, numbers) => {
    const { side, link } = await linkTo('inpost');
    const text = body === null ? '<xml/>' : JSON.stringify(body);
    expect(side.readNotice!(link, { headers: {}, body: text })).toEqual(numbers);
  });
});
