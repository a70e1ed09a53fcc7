import iconv from 'iconv-lite';

import { storable } from '../kit/storable.ts';

const POLISH = /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]/g;

/**
 * The text of a file that does not say how it was written: UTF-16 where its mark says so, UTF-8 when it is valid, else
 * the code page of Polish banks that yields the most Polish letters.
 */
export const decodeText = (bytes: Uint8Array): string => storable(textOf(bytes));

function textOf(bytes: Uint8Array): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be';
  if (marked) return iconv.decode(Buffer.from(bytes), marked);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const read = (['cp1250', 'iso-8859-2', 'cp852'] as const).map((page) => iconv.decode(Buffer.from(bytes), page));
    const letters = (text: string) => text.match(POLISH)?.length ?? 0;
    return read.reduce((best, text) => (letters(text) > letters(best) ? text : best));
  }
}
