import { Temporal } from 'temporal-polyfill';

import type { Locale } from '../../../kit/locale.ts';

/** A statement written down by staff, as it is being typed. */
export interface DraftStatement {
  readonly kind: 'withdrawal' | 'report';
  readonly channelId: string;
  readonly locale: Locale;
  readonly orderId: string | null;
  readonly contract: string;
  /** Pieces per line of the chosen order; a line that is absent is not meant. */
  readonly pieces: Readonly<Record<string, number>>;
  readonly goods: string;
  readonly issue: string;
  readonly demand: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly description: string;
  readonly medium: string;
  /** When it reached the shop, in the shop's zone: 'YYYY-MM-DDTHH:mm'. */
  readonly receivedAt: string;
}

export type Change = (part: Partial<DraftStatement>) => void;

/** The hour on the shop's wall as an instant; null when it is no hour at all. */
export function instantIn(zone: string, wall: string): Date | null {
  try {
    return new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds);
  } catch {
    return null;
  }
}

export const wallIn = (zone: string, at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

/** As the API takes it: the same statement as the form's. What was not said is left out, never made up. */
export function statementOf(draft: DraftStatement, zone: string) {
  const received = instantIn(zone, draft.receivedAt);
  const text = (value: string) => value.trim() || undefined;
  const lines = draft.orderId
    ? Object.entries(draft.pieces)
        .filter(([, quantity]) => quantity > 0)
        .map(([orderLineId, quantity]) => ({ orderLineId, quantity }))
    : text(draft.goods)
      ? [{ name: text(draft.goods), quantity: 1 }]
      : [];
  return {
    kind: draft.kind,
    channelId: draft.channelId,
    locale: draft.locale,
    contact: { name: text(draft.name), email: text(draft.email), phone: text(draft.phone) },
    ...(draft.orderId ? { orderId: draft.orderId } : { contract: text(draft.contract) }),
    wholeOrder: lines.length === 0,
    lines,
    issue: draft.kind === 'withdrawal' ? 'changed_mind' : draft.issue,
    ...(draft.kind === 'report' && draft.demand && { demand: draft.demand }),
    description: text(draft.description),
    elsewhere: { medium: draft.medium, ...(received && { declaredAt: received, receivedAt: received }) },
  };
}
