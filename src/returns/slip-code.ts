import { createHash, randomBytes } from 'node:crypto';

/**
 * What a slip carries: sixteen letters and digits that no hand confuses (Crockford's: no I, L, O, U), eighty bits
 * nobody guesses. As a barcode for the bench it stands alone; as a QR code for a phone it stands in an address
 * that names the shop.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const PREFIX = 'ZW';

export interface ReadCode {
  /** Named by the address in a QR code; a barcode says only the code. */
  readonly shopId: string | null;
  readonly hash: Buffer;
}

export function newSlipCode(): { code: string; hash: Buffer } {
  const code = PREFIX + [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % 32]).join('');
  return { code, hash: hashOf(code) };
}

/** As people read it: 'ZW 4F7K 0M2P 9XQ1 TT3B'. */
export const spelled = (code: string): string =>
  [PREFIX, ...(code.slice(PREFIX.length).match(/.{4}/g) ?? [])].join(' ');

export const slipUrl = (publicUrl: string, shopId: string, code: string): string =>
  `${publicUrl}/s/${Buffer.from(shopId.replaceAll('-', ''), 'hex').toString('base64url')}.${code}`;

/** A scan or what somebody typed from the paper; null for anything that is no code of ours. */
export function readSlipCode(text: string): ReadCode | null {
  const scanned = /(?:^|\/)([\w-]{22})\.([0-9A-Za-z]{18})\/?$/.exec(text.trim());
  if (scanned) {
    const code = asCode(scanned[2]!);
    return code === null ? null : { shopId: idOf(scanned[1]!), hash: hashOf(code) };
  }
  const code = asCode(text);
  return code === null ? null : { shopId: null, hash: hashOf(code) };
}

/** Typed with gaps, in small letters, with an O for a nought and an I or L for a one. */
function asCode(text: string): string | null {
  const bare = text.toUpperCase().replace(/[\s\-_.]/g, '');
  if (!bare.startsWith(PREFIX)) return null;
  const code = PREFIX + bare.slice(PREFIX.length).replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === PREFIX.length + LENGTH &&
    code
      .slice(2)
      .split('')
      .every((one) => ALPHABET.includes(one))
    ? code
    : null;
}

const hashOf = (code: string) => createHash('sha256').update(`slip:${code}`).digest();
const idOf = (short: string) =>
  Buffer.from(short, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
