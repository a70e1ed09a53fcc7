import { fileTypeFromBuffer } from 'file-type';
import { createHash } from 'node:crypto';

import { Refusal } from '../kit/refusal.ts';
import { fileNameFrom } from './file-name.ts';
import { gather } from './inspection/gather.ts';
import { cleanPdf } from './inspection/pdf.ts';
import { cleanPicture } from './inspection/picture.ts';

/** A file, and the files of one submission. */
export const uploadLimits = { bytes: 15 * 1024 * 1024, files: 10 } as const;

/** For the `accept` of a file field. What is accepted is judged by content, never by name. */
const acceptedTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', 'application/pdf'] as const;

export type FileRefusal =
  | 'file-empty'
  | 'file-too-large'
  | 'file-type-not-accepted'
  | 'picture-broken'
  | 'picture-too-large'
  | 'pdf-broken'
  | 'pdf-encrypted'
  | 'files-too-many';

export interface InspectedFile {
  readonly kind: 'picture' | 'document';
  readonly name: string;
  readonly mime: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  /** What is kept and served: a picture drawn anew, a PDF as it was. */
  readonly bytes: Buffer;
  /** WebP, at most 320 pixels; a document has none. */
  readonly thumbnail: Buffer | null;
  readonly width: number | null;
  readonly height: number | null;
  /** SHA-256 of the file as it was sent: evidence, and the same file sent twice is seen. */
  readonly originalHash: Buffer;
}

/** Whether one more file fits in a submission. */
export const refusalForCount = (files: number): FileRefusal | null =>
  files > uploadLimits.files ? 'files-too-many' : null;

/** Takes a file from outside, or refuses it ('invalid') with one of the reasons above. */
export async function inspectUpload(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  { name, maxBytes = uploadLimits.bytes }: { name?: string | undefined; maxBytes?: number } = {},
): Promise<InspectedFile> {
  const sent = await gather(source, maxBytes);
  if (sent.length === 0) throw new Refusal('invalid', 'file-empty');
  const mime = (await fileTypeFromBuffer(sent))?.mime;
  const accepted = acceptedTypes.find((type) => type === mime);
  if (!accepted) throw new Refusal('invalid', 'file-type-not-accepted');
  const originalHash = createHash('sha256').update(sent).digest();
  if (accepted === 'application/pdf') {
    const bytes = cleanPdf(sent);
    return {
      kind: 'document',
      name: fileNameFrom(name, 'pdf'),
      mime: accepted,
      bytes,
      thumbnail: null,
      width: null,
      height: null,
      originalHash,
    };
  }
  const picture = await cleanPicture(sent, accepted);
  return { kind: 'picture', name: fileNameFrom(name, endings[picture.mime]), ...picture, originalHash };
}

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const;
