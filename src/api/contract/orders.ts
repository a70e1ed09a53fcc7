import { z } from 'zod';

import { orderInput } from '../../orders/order-inputs.ts';
import { listOrdersInput } from '../../orders/order-list.ts';
import { route } from './route.ts';

const tags = ['Orders'];
const day = z.string().describe('a civil day, YYYY-MM-DD');
const money = z.number().nullable().describe('minor units of the currency; null for whoever does not see money');

const orderRow = z.object({
  id: z.uuid(),
  channelId: z.uuid(),
  externalId: z.string(),
  number: z.string(),
  placedAt: z.date(),
  cancelledAt: z.date().nullable(),
  buyerName: z.string().nullable(),
  buyerEmail: z.string().nullable(),
  currency: z.string(),
  totalPaid: money,
  deliveredAt: z.date().nullable(),
  items: z.number().describe('pieces bought'),
});

const address = z.object({
  name: z.string(),
  company: z.string().optional(),
  street: z.string(),
  postcode: z.string(),
  city: z.string(),
  region: z.string().optional(),
  country: z.string().optional(),
  phone: z.string().optional(),
});

const orderShown = orderRow.extend({
  formUrl: z.string().describe("the buyer's form with this order filled in: to put into mails about the order"),
  customerId: z.uuid().nullable(),
  revision: z.string().nullable(),
  contractDate: day,
  capacity: z.enum(['consumer', 'sole_trader_as_consumer', 'business', 'unknown']),
  buyer: z.object({
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    login: z.string().nullable(),
    company: z.string().nullable(),
    nip: z.string().nullable(),
  }),
  deliveryAddress: address.nullable(),
  billingAddress: address.nullable(),
  deliveryMethod: z.string().nullable().describe('the code of the channel'),
  deliveryName: z.string().nullable().describe('as the buyer saw it'),
  pickupPoint: z.string().nullable(),
  deliveryPaid: money,
  deliveryCheapest: money.nullable(),
  otherFees: z.array(z.object({ name: z.string(), amount: money })),
  payment: z.object({ method: z.string().nullable(), provider: z.string().nullable() }),
  channelRefunds: z
    .array(z.object({ externalId: z.string(), amount: money }))
    .describe('what the channel gave back already'),
  deliveredSource: z.enum(['carrier', 'channel', 'staff', 'import', 'buyer']).nullable(),
  informedOn: day.nullable().describe('when the buyer was told of the right of withdrawal'),
  lines: z.array(
    z.object({
      id: z.uuid(),
      externalId: z.string(),
      sku: z.string().nullable(),
      name: z.string(),
      variant: z.string().nullable(),
      category: z.string().nullable(),
      quantity: z.number(),
      paidTotal: money.describe('really paid for all pieces, tax included'),
      listTotal: money.nullable(),
      taxRate: z.number().nullable().describe('hundredths of a percent'),
      imageUrl: z.string().nullable(),
      productUrl: z.string().nullable(),
      withdrawalException: z.string().nullable(),
      claimed: z.number().describe('pieces that live cases speak of'),
      dropped: z.boolean().describe('the last revision no longer has it'),
    }),
  ),
  shipments: z.array(
    z.object({
      id: z.uuid(),
      carrier: z.string().nullable(),
      number: z.string().nullable(),
      trackingUrl: z.string().nullable(),
      shippedAt: z.date().nullable(),
      deliveredAt: z.date().nullable(),
    }),
  ),
  gifts: z
    .array(
      z.object({
        id: z.uuid(),
        caseId: z.uuid().describe('the case it was granted in'),
        name: z.string().nullable(),
        quantity: z.number(),
        state: z
          .enum(['riding', 'sent', 'delivered'])
          .describe('`riding`: put it into the parcel; it counts as sent once a shipment of the order is known'),
      }),
    )
    .describe('small gifts granted in cases of this buyer, to go with this order'),
});

export const ordersContract = {
  upsert: route('POST', '/orders', {
    tags,
    summary: 'Take an order, or its newer revision',
    description:
      'Idempotent by channel and external id: the same content again, or an older revision, changes nothing. A newer revision updates; lines a case refers to are never lost.',
  })
    .input(orderInput.extend({ channelId: z.uuid() }))
    .output(z.object({ orderId: z.uuid(), outcome: z.enum(['created', 'updated', 'unchanged']) })),
  list: route('GET', '/orders', {
    tags,
    summary: 'A page of orders, newest first; searched by number, name, e-mail, phone, login, parcel',
  })
    .input(listOrdersInput)
    .output(z.object({ rows: z.array(orderRow), next: z.string().nullable() })),
  find: route('GET', '/orders/{orderId}', { tags, summary: 'One order' })
    .input(z.object({ orderId: z.uuid() }))
    .output(orderShown),
};
