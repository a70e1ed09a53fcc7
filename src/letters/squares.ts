import bwip from 'bwip-js/node';

/** bwip-js draws a picture or gives what it would draw; its types know only the picture. */
interface Drawn {
  readonly pixs: readonly number[];
  readonly pixx: number;
  readonly pixy: number;
}
export const rawCode = (bcid: string, text: string, more: object = {}): unknown =>
  (bwip as unknown as { raw(of: object): readonly unknown[] }).raw({ bcid, text, ...more })[0];

/** A QR code as rows of dark and light squares, for whoever draws it: on paper, in a mail, on a page. */
export function squaresOf(text: string): { readonly width: number; readonly rows: readonly (readonly boolean[])[] } {
  const { pixs, pixx, pixy } = rawCode('qrcode', text, { eclevel: 'M' }) as Drawn;
  const rows = Array.from({ length: pixy }, (_, y) =>
    Array.from({ length: pixx }, (__, x) => pixs[y * pixx + x] === 1),
  );
  return { width: pixx, rows };
}
