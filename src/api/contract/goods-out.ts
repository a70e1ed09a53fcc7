import { z } from 'zod';

import { custodies } from '../../cases/case.ts';
import type { Day } from '../../kit/day.ts';
import { procedures } from '../../law/vocabulary.ts';
import { trackedStates } from '../../decisions/remedy-progress.ts';
import { shipGoodsInput } from '../../decisions/ship-inputs.ts';
import { caseDetail } from './case-outputs.ts';
import { giftAlong } from './remedy-outputs.ts';
import { route } from './route.ts';

const tags = ['Goods out'];
const day = z.custom<Day>((value) => typeof value === 'string');

const parcel = z.object({
  caseId: z.uuid(),
  caseNumber: z.string(),
  buyerName: z.string().nullable(),
  orderNumber: z.string().nullable(),
  channelName: z.string(),
  procedure: z.enum(procedures),
  custody: z.enum(custodies).describe('where the goods are that come back for it'),
  since: z.date(),
  items: z.array(
    z.object({
      remedyId: z.uuid(),
      remedy: z.enum(['repair', 'replacement', 'exchange', 'missing_part', 'gift']),
      quantity: z.number(),
      name: z.string().nullable(),
      sku: z.string().nullable(),
      detail: z.string().nullable(),
      along: giftAlong.nullable(),
    }),
  ),
});

export const goodsOutContract = {
  list: route('GET', '/goods-out', {
    tags,
    summary: 'Replacements, parts, repaired things and gifts: what waits to be sent, and what left and did not arrive',
  }).output(
    z.object({
      items: z.array(parcel).describe('to be sent, one parcel a case'),
      astray: z
        .array(
          parcel.extend({
            carrier: z.string().nullable(),
            number: z.string().nullable(),
            shippedOn: day,
            tracked: z.enum(trackedStates).nullable(),
          }),
        )
        .describe('lost, back with the shop, or on its way for more than a week'),
    }),
  ),
  ship: route('POST', '/cases/{caseId}/goods-out', { tags, summary: 'A parcel with these things has left' })
    .input(shipGoodsInput)
    .output(caseDetail),
  check: route('POST', '/cases/{caseId}/goods-out/checks', {
    tags,
    summary: 'Ask the carrier now where the parcels to the buyer are',
  })
    .input(z.object({ caseId: z.uuid() }))
    .output(caseDetail),
};
