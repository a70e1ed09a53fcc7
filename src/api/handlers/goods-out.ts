import type { Custody } from '../../cases/case.ts';
import { listGoodsOut } from '../../decisions/list-goods-out.ts';
import { shipGoods } from '../../decisions/ship-goods.ts';
import { member } from './base.ts';
import { shownCase } from './shown-case.ts';

export const goodsOutHandlers = {
  list: member.goodsOut.list.handler(async ({ context: { world, actor } }) => ({
    items: (await listGoodsOut(world, actor)).map(({ items, custody, ...parcel }) => ({
      ...parcel,
      custody: custody as Custody,
      items: [...items],
    })),
  })),
  ship: member.goodsOut.ship.handler(async ({ context: { world, actor }, input }) => {
    await shipGoods(world, actor, input);
    return shownCase(world, actor, input.caseId);
  }),
};
