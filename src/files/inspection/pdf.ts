import { Refusal } from '../../kit/refusal.ts';

/** A trailer is looked for where readers look for it. */
const TAIL = 1024;

/**
 * A PDF stays as it is: it is only ever served as an attachment. Its beginning and end must be a PDF's, and what
 * hangs on behind the end is cut off. One that asks for a password is of no use to a consultant.
 */
export function cleanPdf(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf('%%EOF');
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) || end < 0 || end < bytes.length - TAIL)
    throw new Refusal('invalid', 'pdf-broken');
  for (let at = bytes.indexOf('/Encrypt'); at >= 0; at = bytes.indexOf('/Encrypt', at + 8)) {
    // In a trailer it names an object or holds a dictionary; the word alone may stand in any text.
    if (/^\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(bytes.toString('latin1', at, at + 40)))
      throw new Refusal('invalid', 'pdf-encrypted');
  }
  const behind = /^%%EOF[\r\n]*/.exec(bytes.toString('latin1', end, end + 16))![0].length;
  return bytes.subarray(0, end + behind);
}
