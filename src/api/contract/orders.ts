import { z } from 'zod';

import { orderInput } from '../../orders/order-inputs.ts';
import { listOrdersInput } from '../../orders/order-list.ts';
import { route } from './route.ts';

const tags = ['Orders'];
const day = z.string().describe('a civil day, YYYY-MM-DD');
const money = z.number().describe('minor units of the currency');

const orderRow = z.object({
  id: z.uuid(),
  channelId: z.uuid(),
  externalId: z.string(),
  number: z.string(),
  placedAt: z.date(),
  buyerName: z.string().nullable(),
  buyerEmail: z.string().nullable(),
  currency: z.string(),
  totalPaid: money,
  deliveredAt: z.date().nullable(),
  items: z.number().describe('pieces bought'),
});

const orderShown = orderRow.extend({
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
  deliveryMethod: z.string().nullable(),
  deliveryPaid: money,
  deliveryCheapest: money.nullable(),
  payment: z.object({ method: z.string().nullable(), provider: z.string().nullable() }),
  deliveredSource: z.string().nullable(),
  lines: z.array(
    z.object({
      id: z.uuid(),
      externalId: z.string(),
      sku: z.string().nullable(),
      name: z.string(),
      variant: z.string().nullable(),
      quantity: z.number(),
      paidTotal: money,
      taxRate: z.string().nullable(),
      imageUrl: z.string().nullable(),
      claimed: z.number(),
      dropped: z.boolean(),
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
});

export const ordersContract = {
  upsert: route('POST', '/orders', {
    tags,
    summary: 'Take an order, or its newer revision',
    description:
      'Idempotent by channel and external id. A newer revision updates; lines a case refers to are never lost.',
  })
    .input(orderInput.extend({ channelId: z.uuid() }))
    .output(z.object({ orderId: z.uuid(), outcome: z.enum(['created', 'updated', 'unchanged']) })),
  list: route('GET', '/orders', {
    tags,
    summary: 'A page of orders, newest first; searched by number, e-mail, phone, parcel',
  })
    .input(listOrdersInput)
    .output(z.object({ rows: z.array(orderRow), next: z.string().nullable() })),
  find: route('GET', '/orders/{orderId}', { tags, summary: 'One order' })
    .input(z.object({ orderId: z.uuid() }))
    .output(orderShown),
};
