import bwip from 'bwip-js/node';

/** Widths of the bars and gaps of a Code 128, a bar first. */
export function barsOf(text: string): readonly number[] {
  const [bars] = bwip.raw({ bcid: 'code128', text });
  if (!bars || !('sbs' in bars)) throw new TypeError('no bars');
  return bars.sbs;
}

/** A QR code as rows of dark and light squares, for whoever draws it: on paper, in a mail, on a page. */
export function squaresOf(text: string): { readonly width: number; readonly rows: readonly (readonly boolean[])[] } {
  const [dots] = bwip.raw('qrcode', text, 'eclevel=M');
  if (!dots || !('pixs' in dots)) throw new TypeError('no dots');
  const { pixs, pixx, pixy } = dots;
  const rows = Array.from({ length: pixy }, (_, y) =>
    Array.from({ length: pixx }, (__, x) => pixs[y * pixx + x] === 1),
  );
  return { width: pixx, rows };
}
