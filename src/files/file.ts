/** A picture or a document that belongs to a case, a form draft or a brand. The bytes lie in the store. */
export interface StoredFile {
  readonly id: string;
  readonly kind: 'picture' | 'document' | 'letter' | 'logo';
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly hasThumbnail: boolean;
  /** For colleagues only. */
  readonly internal: boolean;
  readonly addedBy: 'buyer' | 'staff' | 'apiKey' | 'system';
  readonly addedAt: Date;
  readonly messageId: string | null;
}

export const fileColumns = [
  'id',
  'kind',
  'name',
  'mime',
  'size',
  'width',
  'height',
  'hasThumbnail',
  'internal',
  'addedBy',
  'addedAt',
  'messageId',
] as const;

/** Most files one case may hold, one draft, and one parcel nobody knows. */
export const fileLimits = { case: 100, draft: 10, orphan: 20 } as const;

export const keyOf = (shopId: string, fileId: string): string => `${shopId}/${fileId}`;
export const thumbnailKeyOf = (shopId: string, fileId: string): string => `${shopId}/${fileId}.thumb`;
