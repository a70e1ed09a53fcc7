/**
 * Bytes as text: UTF-8 (with or without its mark), UTF-16 by its mark, else windows-1250, in which Polish
 * spreadsheets still save. The choice falls at the first byte beyond ASCII; later bytes never change it.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let held: Uint8Array = new Uint8Array(0);
  let encoding: string | undefined;
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    if (typeof chunk === 'string') {
      yield withoutNul(chunk.replace(/^\ufeff/, ''));
      continue;
    }
    let bytes: Uint8Array = held.length ? Buffer.concat([held, chunk]) : chunk;
    held = new Uint8Array(0);
    if (!encoding) {
      encoding = encodingOf(bytes);
      if (!encoding) {
        // Nothing but ASCII so far, save perhaps the beginning of a letter: that waits for its end.
        const cut = bytes.findIndex((byte) => byte > 0x7f);
        held = cut < 0 ? held : bytes.slice(cut);
        bytes = cut < 0 ? bytes : bytes.subarray(0, cut);
        yield withoutNul(new TextDecoder().decode(bytes));
        continue;
      }
    }
    decoder ??= new TextDecoder(encoding);
    yield withoutNul(decoder.decode(bytes, { stream: true }));
  }
  // The last letter of a file has nothing behind it to wait for.
  decoder ??= new TextDecoder(encodingOf(Buffer.concat([held, Buffer.alloc(4)])) ?? 'utf-8');
  yield withoutNul(decoder.decode(held));
}

/** No database takes it, and no file of orders means it. */
const withoutNul = (text: string): string => text.replaceAll('\u0000', '');

/** Undefined while the bytes are ASCII, or end within what may yet become a letter. */
function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const first = bytes.findIndex((byte) => byte > 0x7f);
  if (first < 0 || first > bytes.length - 4) return undefined;
  const lead = bytes[first]!;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  const isLetter = length > 0 && bytes.subarray(first + 1, first + length).every((byte) => (byte & 0xc0) === 0x80);
  return isLetter ? 'utf-8' : 'windows-1250';
}
