import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Channel } from './channel.ts';
import { findChannelRow } from './sql/channels.ts';

export const findChannel = (world: Pick<World, 'db'>, shopId: string, channelId: string): Promise<Channel> =>
  inShop(world, shopId, (tx) => channelIn(tx, shopId, channelId));

/** The same for who has the transaction open already. */
export const channelIn = async (tx: Tx, shopId: string, channelId: string): Promise<Channel> =>
  found(await findChannelRow(tx, shopId, channelId), 'channel');
