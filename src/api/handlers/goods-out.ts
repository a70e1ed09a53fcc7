import type { Custody } from '../../cases/case.ts';
import { listGoodsOut, listStrayGoods, type ParcelToSend } from '../../decisions/list-goods-out.ts';
import { shipGoods } from '../../decisions/ship-goods.ts';
import { checkGoodsOut } from '../../decisions/track-goods-out.ts';
import { member } from './base.ts';
import { shownCase } from './shown-case.ts';

const shown = <Parcel extends ParcelToSend>({ items, custody, ...parcel }: Parcel) => ({
  ...parcel,
  custody: custody as Custody,
  items: [...items],
});

export const goodsOutHandlers = {
  list: member.goodsOut.list.handler(async ({ context: { world, actor } }) => ({
    items: (await listGoodsOut(world, actor)).map(shown),
    astray: (await listStrayGoods(world, actor)).map(shown),
  })),
  ship: member.goodsOut.ship.handler(async ({ context: { world, actor }, input }) => {
    await shipGoods(world, actor, input);
    return shownCase(world, actor, input.caseId);
  }),
  check: member.goodsOut.check.handler(async ({ context: { world, actor }, input }) => {
    await checkGoodsOut(world, actor, input);
    return shownCase(world, actor, input.caseId);
  }),
};
