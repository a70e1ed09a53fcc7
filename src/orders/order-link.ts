import { isId, isSigned, sign } from '../kit/id.ts';
import type { World } from '../platform/world.ts';

/** What a link in a mail says: this order, all filled in, until then. Nothing of it is kept. */
export interface OrderLink {
  readonly shopId: string;
  readonly orderId: string;
  readonly expiresAt: Date;
}

type Keys = Pick<World, 'secrets'>;

/** `<shop>.<order>.<until>.<signature>`: signed, not secret; the ids say nothing by themselves. */
export function signOrderLink({ secrets }: Keys, { shopId, orderId, expiresAt }: OrderLink): string {
  const said = [short(shopId), short(orderId), Math.floor(expiresAt.getTime() / 1000).toString(36)].join('.');
  return `${said}.${sign(secrets.key('links'), purpose + said)}`;
}

/** What a link says if we signed it, also when its time is over: then the page offers another way in. */
export function readOrderLink(
  { secrets, now }: Keys & Pick<World, 'now'>,
  text: string,
): (OrderLink & { readonly expired: boolean }) | null {
  const match = /^(([\w-]{22})\.([\w-]{22})\.([0-9a-z]{1,9}))\.([\w-]{43})$/.exec(text);
  if (!match || !isSigned(secrets.key('links'), purpose + match[1], match[5]!)) return null;
  const [shopId, orderId] = [long(match[2]!), long(match[3]!)];
  const expiresAt = new Date(parseInt(match[4]!, 36) * 1000);
  return isId(shopId) && isId(orderId) ? { shopId, orderId, expiresAt, expired: expiresAt <= now() } : null;
}

// The key signs other links too: one of them is never taken for another.
const purpose = 'order-link:';

const short = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
const long = (text: string) =>
  Buffer.from(text, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
