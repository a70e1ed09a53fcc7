import { askApi } from './api.ts';
import { placeOrder, type PlacedOrder } from './orders.ts';

/** A case that came by the API, for journeys that begin where the buyer has finished. */
export interface FiledCase {
  readonly caseId: string;
  readonly number: string;
  readonly pageUrl: string;
  readonly order: PlacedOrder;
}

interface Filed {
  readonly caseId: string;
  readonly number: string;
  readonly pageUrl: string;
}

export async function fileComplaint(name = 'Irena Maj'): Promise<FiledCase> {
  return complainAbout(await placeOrder({ name }));
}

/** The same again about an order that is there: the buyer tells it twice. */
export async function complainAbout(
  order: PlacedOrder,
  description = 'Kubki przeciekają, a talerz jest porysowany.',
): Promise<FiledCase> {
  return file(order, {
    kind: 'report',
    lines: await linesOf(order),
    issue: 'defective',
    demand: 'replacement',
    description,
  });
}

export async function fileWithdrawal(name = 'Irena Maj'): Promise<FiledCase> {
  return file(await placeOrder({ name }), { kind: 'withdrawal', wholeOrder: true, issue: 'changed_mind' });
}

/** A parcel its buyer says never came. */
export async function fileMissing(name: string): Promise<FiledCase> {
  const order = await placeOrder({ name, parcel: {} });
  return file(order, {
    kind: 'report',
    issue: 'not_received',
    description: 'Paczka nie dotarła.',
    lines: await linesOf(order),
  });
}

/** Given to somebody by hand. */
export async function assign(caseId: string, staffId: string): Promise<void> {
  const { version } = await askApi<{ version: number }>('GET', `/cases/${caseId}`);
  await askApi('POST', `/cases/${caseId}/assignments`, { staffId }, version);
}

export const assigneeOf = async (caseId: string): Promise<string | null> =>
  (await askApi<{ assignee: { id: string } | null }>('GET', `/cases/${caseId}`)).assignee?.id ?? null;

/** Answered no by the API, every line the same. */
export async function reject(caseId: string): Promise<void> {
  const { version, lines } = await askApi<{ version: number; lines: { id: string; quantity: number }[] }>(
    'GET',
    `/cases/${caseId}`,
  );
  await askApi(
    'POST',
    `/cases/${caseId}/decisions`,
    {
      text: 'Kubki są zgodne z opisem: szkliwo ma drobne pęknięcia, jak na zdjęciach.',
      sendBack: false,
      lines: lines.map(({ id, quantity }) => ({
        caseLineId: id,
        outcome: 'rejected',
        quantity,
        remedy: 'none',
        ground: 'conforms',
      })),
    },
    version,
  );
}

/** Answered by the API, every line the same: for journeys that begin after the decision. */
export async function grant(
  caseId: string,
  remedy: { remedy: string; amount?: number; detail?: string },
): Promise<void> {
  const kase = await askApi<{ version: number; lines: { id: string; quantity: number }[] }>('GET', `/cases/${caseId}`);
  const [first, ...rest] = kase.lines.map(({ id, quantity }) => ({
    caseLineId: id,
    quantity,
    outcome: 'accepted',
    ground: 'agreed-with-buyer',
  }));
  const lines = [{ ...first, ...remedy }, ...rest.map((line) => ({ ...line, remedy: 'none' }))];
  await askApi('POST', `/cases/${caseId}/decisions`, { lines, text: 'Tak jak ustaliliśmy.' }, kase.version);
}

async function linesOf({ id }: PlacedOrder) {
  const { lines } = await askApi<{ lines: { id: string; quantity: number }[] }>('GET', `/orders/${id}`);
  return lines.map((line) => ({ orderLineId: line.id, quantity: line.quantity }));
}

async function file(order: PlacedOrder, statement: object): Promise<FiledCase> {
  const filed = await askApi<Filed>('POST', '/cases', {
    channelId: order.channelId,
    locale: 'pl',
    contact: { name: order.name, email: order.email },
    orderId: order.id,
    ...statement,
  });
  return { ...filed, order };
}
