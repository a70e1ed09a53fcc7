import { decodeText } from '../platform/decode-text.ts';
import { readCamt053 } from './files/camt-053.ts';
import { readMt940 } from './files/mt-940.ts';
import { UnreadableStatement, type StatementEntry } from './files/statement-entry.ts';

export { UnreadableStatement, type StatementEntry } from './files/statement-entry.ts';

/** Reads an account's statement: camt.053 or MT940, whichever it is. Throws UnreadableStatement with the reason. */
export function readStatement(bytes: Uint8Array): { format: 'camt.053' | 'mt940'; entries: StatementEntry[] } {
  const text = decodeText(bytes).replace(/^\uFEFF/, '');
  if (/^\s*</.test(text)) return { format: 'camt.053', entries: readCamt053(text) };
  if (/:(20|25|61):/.test(text)) return { format: 'mt940', entries: readMt940(text) };
  throw new UnreadableStatement('not-a-statement');
}
