import { askApi } from '../../e2e/shop/api.ts';
import { placeOrder, type PlacedOrder } from '../../e2e/shop/orders.ts';

/** What one case of the day needs of the consultant; how is in consultant.ts. */
export const errands = [
  'withdrawal, nothing to do yet',
  'withdrawal, the parcel is back',
  'withdrawal from a part, a question along with it',
  'complaint, checking',
  'complaint, photos needed',
  'complaint, accepted',
  'complaint, rejected',
  'guarantee',
  'not received',
  'inquiry',
] as const;
export type Errand = (typeof errands)[number];

/** Sixty cases, as a shop of some thousand orders a month has them: mostly plain withdrawals. */
export const mix: Readonly<Record<Errand, number>> = {
  'withdrawal, nothing to do yet': 20,
  'withdrawal, the parcel is back': 12,
  'withdrawal from a part, a question along with it': 4,
  'complaint, checking': 4,
  'complaint, photos needed': 3,
  'complaint, accepted': 3,
  'complaint, rejected': 2,
  guarantee: 3,
  'not received': 3,
  inquiry: 6,
};

const firstNames = [
  'Ada',
  'Bartosz',
  'Celina',
  'Dawid',
  'Ewa',
  'Filip',
  'Gaja',
  'Hubert',
  'Iga',
  'Jan',
  'Kinga',
  'Leon',
];

/** Files them all, in an order that mixes them; the names tell which errand is whose. */
export async function fileDay(surname: string): Promise<ReadonlyMap<string, Errand>> {
  const { items } = await askApi<{ items: { id: string }[] }>('GET', '/channels');
  const waiting = errands.flatMap((errand) =>
    Array.from({ length: mix[errand] }, (_, n) => ({ errand, at: n / mix[errand] })),
  );
  waiting.sort((a, b) => a.at - b.at);
  const filed = new Map<string, Errand>();
  for (const [n, { errand }] of waiting.entries()) {
    const name = `${firstNames[n % firstNames.length]} ${n + 1} ${surname}`;
    await file(name, errand, items[0]!.id);
    filed.set(name, errand);
  }
  return filed;
}

async function file(name: string, errand: Errand, channelId: string): Promise<void> {
  if (errand === 'inquiry') {
    const contact = { name, email: `klient.${Date.now().toString(36)}@poczta.example` };
    await submit({
      channelId,
      contact,
      kind: 'report',
      issue: 'other',
      description: 'Czy talerze można myć w zmywarce?',
    });
    return;
  }
  const order = await placeOrder({ name });
  const own = { channelId: order.channelId, contact: { name, email: order.email }, orderId: order.id };
  await submit({ ...own, ...(await statementOf(errand, order)) });
}

async function statementOf(errand: Exclude<Errand, 'inquiry'>, order: PlacedOrder): Promise<object> {
  const { lines } = await askApi<{ lines: { id: string; quantity: number }[] }>('GET', `/orders/${order.id}`);
  const about = lines.map((line) => ({ orderLineId: line.id, quantity: line.quantity }));
  switch (errand) {
    case 'withdrawal, nothing to do yet':
    case 'withdrawal, the parcel is back':
      return { kind: 'withdrawal', wholeOrder: true, issue: 'changed_mind' };
    case 'withdrawal from a part, a question along with it':
      return { kind: 'withdrawal', lines: about.slice(0, 1), description: 'Czy mogę odesłać w innym kartonie?' };
    case 'guarantee':
      return { ...broken, lines: about.slice(0, 1), byGuarantee: true, demand: 'repair' };
    case 'not received':
      return {
        kind: 'report',
        lines: about,
        issue: 'not_received',
        description: 'Paczka nie dotarła, choć śledzenie mówi inaczej.',
      };
    default:
      return { ...broken, lines: about.slice(0, 1), demand: 'refund' };
  }
}

const broken = { kind: 'report', issue: 'defective', description: 'Kubek przecieka przy uchu.' };

const submit = (statement: object) => askApi('POST', '/cases', { locale: 'pl', ...statement });
