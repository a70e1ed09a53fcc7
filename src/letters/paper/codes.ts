import bwip from 'bwip-js/node';

import { ink, type Sheet } from './sheet.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** bwip-js draws a picture or gives what it would draw; its types know only the picture. */
interface Squares {
  readonly pixs: readonly number[];
  readonly pixx: number;
  readonly pixy: number;
}
interface Bars {
  readonly sbs: readonly number[];
}
const raw = (bcid: string, text: string, more: object = {}) =>
  (bwip as unknown as { raw(of: object): readonly unknown[] }).raw({ bcid, text, ...more })[0];

/** A QR code drawn as shapes: sharp on any printer. What it says is its alternative text. */
export function qrCode({ doc, body }: Sheet, text: string, alt: string, { x, y, width }: Omit<Box, 'height'>): void {
  const { pixs, pixx, pixy } = raw('qrcode', text, { eclevel: 'M' }) as Squares;
  const step = width / pixx;
  figure({ doc, body }, alt, () => {
    for (let row = 0; row < pixy; row += 1) {
      for (let from = 0; from < pixx; from += 1) {
        if (!pixs[row * pixx + from]) continue;
        let to = from;
        while (to < pixx && pixs[row * pixx + to]) to += 1;
        doc.rect(x + from * step, y + row * step, (to - from) * step, step);
        from = to;
      }
    }
    doc.fillColor(ink.text).fill();
  });
}

/** Code 128 as shapes, for the scanner at the bench. */
export function barcode({ doc, body }: Sheet, text: string, alt: string, { x, y, width, height }: Box): void {
  const { sbs } = raw('code128', text) as Bars;
  const step = width / sbs.reduce((sum, bar) => sum + bar, 0);
  figure({ doc, body }, alt, () => {
    let at = x;
    sbs.forEach((bar, index) => {
      if (index % 2 === 0) doc.rect(at, y, bar * step, height);
      at += bar * step;
    });
    doc.fillColor(ink.text).fill();
  });
}

function figure({ doc, body }: Sheet, alt: string, draw: () => void): void {
  body.add(doc.struct('Figure', { alt }, draw));
}
