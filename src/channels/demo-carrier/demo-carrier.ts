import { createHash } from 'node:crypto';

import PDFDocument from 'pdfkit';
import { z } from 'zod';

import type { Connector } from '../connector.ts';
import type { ReturnLabel, ReturnLabelRequest, TrackingEvent } from '../parcel-side.ts';

/**
 * A carrier that exists nowhere: for the demo shop and for trying things out. It calls nobody. Its parcels move by
 * the clock: a minute after the label was made it is scanned, after three the parcel is there.
 */
export const demoCarrier: Connector = {
  manifest: {
    id: 'demo-carrier',
    kind: 'carrier',
    name: 'Kurier Demo',
    auth: 'none',
    credentials: z.object({}),
    addresses: { mock: 'https://kurier.demo.invalid' },
    limits: { timeoutMs: 1000 },
    parcels: { carrier: 'demo', returns: ['label', 'code', 'courier'], sizes: true, trackAtOnce: 50 },
    forTrying: true,
  },
  check: async () => ({ state: 'done' }),
  parcels: {
    async createReturn(link, request) {
      const known = made.get(request.key) ?? (await make(request, link.now()));
      made.set(request.key, known);
      return { state: 'done', ...known };
    },
    async findReturn(_, key) {
      const known = made.get(key);
      return known ? { state: 'done', ...known } : { state: 'absent' };
    },
    async cancelReturn(_, { key }) {
      return made.delete(key) ? { state: 'done' } : { state: 'rejected', code: 'unknown-label', text: '' };
    },
    async track(link, numbers) {
      const now = link.now().getTime();
      const events = numbers.flatMap((number) => {
        const from = madeAt(number);
        return from === null ? [] : [[number, course.flatMap(step(from, now))] as const];
      });
      return new Map(events);
    },
  },
};

const made = new Map<string, ReturnLabel>();
const prices = { code: 1199, label: 1399, courier: 1799 } as const;
const surcharge = { small: -200, medium: 0, large: 300 } as const;
const MINUTE = 60_000;

const course: readonly { readonly after: number; readonly code: string; readonly status: TrackingEvent['status'] }[] = [
  { after: 0, code: 'LABEL', status: 'announced' },
  { after: MINUTE, code: 'SCANNED', status: 'in_transit' },
  { after: 3 * MINUTE, code: 'HANDED-OVER', status: 'delivered' },
];
const step =
  (from: number, now: number) =>
  ({ after, code, status }: (typeof course)[number]): TrackingEvent[] =>
    from + after <= now ? [{ at: new Date(from + after), code, status }] : [];

/** The number says when it was made: 'DEMO' and milliseconds. */
const madeAt = (number: string): number | null => {
  const match = /^DEMO(\d{13})\d{3}$/.exec(number);
  return match ? Number(match[1]) : null;
};

async function make(
  { key, kind, reference, validUntil, size = 'medium' }: ReturnLabelRequest,
  at: Date,
): Promise<ReturnLabel> {
  const salt = createHash('sha256').update(key).digest().readUInt32BE(0);
  const number = `DEMO${at.getTime()}${String(salt % 1000).padStart(3, '0')}`;
  return {
    ref: key,
    number,
    code: kind === 'code' ? String(100_000_000 + (salt % 900_000_000)) : null,
    file: kind === 'code' ? null : { contentType: 'application/pdf', bytes: await labelOf(number, reference) },
    expiresAt: validUntil ?? null,
    cost: { amount: prices[kind] + surcharge[size], currency: 'PLN' },
  };
}

function labelOf(number: string, reference: string): Promise<Buffer> {
  const { promise, resolve } = Promise.withResolvers<Buffer>();
  const doc = new PDFDocument({ size: [288, 432], margin: 24, info: { Title: number } }); // 4 × 6 inches
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)));
  doc.fontSize(20).text('KURIER DEMO').moveDown().fontSize(14).text(number).moveDown().text(reference).end();
  return promise;
}
