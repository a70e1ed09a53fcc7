import { keepShop } from './me.tsx';

/** A link of a mail names its shop: the desk goes there, and the address is as ever. Who has no seat in it stays where they were. */
const address = new URL(location.href);
const shopId = address.searchParams.get('shop');
if (shopId) {
  keepShop(shopId);
  address.searchParams.delete('shop');
  history.replaceState(history.state, '', address);
}
