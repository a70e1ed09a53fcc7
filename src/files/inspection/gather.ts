import { Refusal } from '../../kit/refusal.ts';

/**
 * Bytes of an upload in one piece. One that is too large is read on to its end but not kept: a form's other
 * fields come behind it in the same stream, and what was typed must not be lost.
 */
export async function gather(source: Uint8Array | AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  if (source instanceof Uint8Array) {
    if (source.byteLength > most) throw new Refusal('invalid', 'file-too-large');
    return Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  }
  let chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.byteLength;
    if (size <= most) chunks.push(chunk);
    else chunks = [];
  }
  if (size > most) throw new Refusal('invalid', 'file-too-large');
  return Buffer.concat(chunks, size);
}
