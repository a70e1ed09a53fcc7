import { createHmac, hash, randomBytes, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';

const HALF = 2 ** 25;
let tally = randomInt(HALF);
let lastMs = '';

/**
 * A UUIDv7 (RFC 9562): sorted by the time it was made, so that indexes grow at one end. What one process
 * makes in one millisecond is sorted as it was made, by a tally of 26 bits behind the time (6.2, method 1):
 * rows of one moment are read in the order they were written in. Between processes a millisecond has no order.
 */
export function newId(at: Date = new Date()): string {
  const ms = at.getTime().toString(16).padStart(12, '0');
  if (ms !== lastMs && tally >= HALF) tally = randomInt(HALF); // turned back between two moments, never within one
  lastMs = ms;
  tally += 1;
  const behind = (0x7000 | (tally >>> 14)).toString(16);
  const variant = (0x8000 | (tally & 0x3fff)).toString(16);
  return `${ms.slice(0, 8)}-${ms.slice(8)}-${behind}-${variant}${randomUUID().slice(23)}`; // Node keeps random bytes ready for these
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (text: string): boolean => UUID.test(text);

/**
 * What arrives without a session names its shop: a token reads `<shop>.<secret>`, both base64url.
 * Only the hash of the secret is kept.
 */
export function newToken(shopId: string): { token: string; hash: Buffer } {
  const secret = randomBytes(24);
  return { token: `${shortShop(shopId)}.${secret.toString('base64url')}`, hash: hashOf(secret) };
}

/** The shop and the hash a token stands for, or null when it is not a token at all. */
export function readToken(token: string): { shopId: string; hash: Buffer } | null {
  const match = /^([\w-]{22})\.([\w-]{32})$/.exec(token);
  if (!match) return null;
  const hex = Buffer.from(match[1]!, 'base64url').toString('hex');
  const shopId = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  if (shortShop(shopId) !== match[1]) return null;
  return { shopId, hash: hashOf(Buffer.from(match[2]!, 'base64url')) };
}

const shortShop = (shopId: string) => Buffer.from(shopId.replaceAll('-', ''), 'hex').toString('base64url');
const hashOf = (secret: Buffer) => hash('sha256', secret, 'buffer');

/** Signs a short text for a link that must survive without a row in the database. */
export const sign = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url');

/** Compares a signature without telling, by its time, where it differs. */
export function isSigned(secret: string, text: string, signature: string): boolean {
  const expected = Buffer.from(sign(secret, text));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** No id made at or after this instant is smaller: rows by their age over the index of their ids. */
export const idsFrom = (at: Date): string => `${newId(at).slice(0, 13)}-7000-8000-000000000000`;
