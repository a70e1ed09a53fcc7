import { createHash, randomBytes } from 'node:crypto';

/** Twelve letters and digits that no hand confuses (Crockford's: no I, L, O, U): sixty bits, and wrong tries are counted. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

export interface VoucherCode {
  /** As the buyer reads it: '4F7K-0M2P-9XQ1'. */
  readonly code: string;
  readonly digest: Buffer;
  readonly end: string;
}

export function newVoucherCode(): VoucherCode {
  const bare = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % 32]).join('');
  return { code: bare.match(/.{4}/g)!.join('-'), digest: digestOf(bare), end: bare.slice(-4) };
}

/** What somebody typed at the checkout, as it is looked for; null for what cannot be a code. */
export function readVoucherCode(text: string): Buffer | null {
  const bare = bareCode(text);
  return bare.length === LENGTH && [...bare].every((one) => ALPHABET.includes(one)) ? digestOf(bare) : null;
}

/** A code, or a part of one, as it is kept. */
export const bareCode = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[\s\-_.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

const digestOf = (bare: string) => createHash('sha256').update(`voucher:${bare}`).digest();
