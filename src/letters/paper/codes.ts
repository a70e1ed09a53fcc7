import { ink, type Sheet } from './sheet.ts';
import { barsOf, squaresOf } from '../squares.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A QR code drawn as shapes: sharp on any printer. What it says is its alternative text. */
export function qrCode({ doc, body }: Sheet, text: string, alt: string, { x, y, width }: Omit<Box, 'height'>): void {
  const { rows, width: squares } = squaresOf(text);
  const step = width / squares;
  figure({ doc, body }, alt, () => {
    rows.forEach((row, line) => {
      for (let from = 0; from < squares; from += 1) {
        if (!row[from]) continue;
        let to = from;
        while (to < squares && row[to]) to += 1;
        doc.rect(x + from * step, y + line * step, (to - from) * step, step);
        from = to;
      }
    });
    doc.fillColor(ink.text).fill();
  });
}

/** Code 128 as shapes, for the scanner at the bench. */
export function barcode({ doc, body }: Sheet, text: string, alt: string, { x, y, width, height }: Box): void {
  const bars = barsOf(text);
  const step = width / bars.reduce((sum, bar) => sum + bar, 0);
  figure({ doc, body }, alt, () => {
    let at = x;
    bars.forEach((bar, index) => {
      if (index % 2 === 0) doc.rect(at, y, bar * step, height);
      at += bar * step;
    });
    doc.fillColor(ink.text).fill();
  });
}

function figure({ doc, body }: Sheet, alt: string, draw: () => void): void {
  body.add(doc.struct('Figure', { alt }, draw));
}
