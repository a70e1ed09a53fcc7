import { open } from './handlers/base.ts';
import { channelsHandlers } from './handlers/channels.ts';
import { keysHandlers } from './handlers/keys.ts';
import { meHandlers } from './handlers/me.ts';
import { ordersHandlers } from './handlers/orders.ts';
import { shopHandlers } from './handlers/shop.ts';
import { invitationsHandlers, staffHandlers } from './handlers/staff.ts';

/** Every procedure of the contract with the verb or question it calls; the compiler misses none. */
export const router = open.router({
  me: meHandlers,
  shop: shopHandlers,
  staff: staffHandlers,
  invitations: invitationsHandlers,
  channels: channelsHandlers,
  keys: keysHandlers,
  orders: ordersHandlers,
});
