import { z } from 'zod';

import { custodies } from '../../cases/case.ts';
import { procedures } from '../../law/vocabulary.ts';
import { shipGoodsInput } from '../../decisions/ship-inputs.ts';
import { caseDetail } from './case-outputs.ts';
import { giftAlong } from './remedy-outputs.ts';
import { route } from './route.ts';

const tags = ['Goods out'];

export const goodsOutContract = {
  list: route('GET', '/goods-out', {
    tags,
    summary: 'Replacements, parts, repaired things and gifts that wait to be sent: one parcel a case',
  }).output(
    z.object({
      items: z.array(
        z.object({
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
        }),
      ),
    }),
  ),
  ship: route('POST', '/cases/{caseId}/goods-out', { tags, summary: 'A parcel with these things has left' })
    .input(shipGoodsInput)
    .output(caseDetail),
};
