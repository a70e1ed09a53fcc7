import { z } from 'zod';

import { callOut, jsonOf } from '../calling.ts';
import type { Link } from '../connector.ts';
import type { TrackingEvent } from '../parcel-side.ts';
import { ConnectorError } from '../write-result.ts';
import { statusOf } from './statuses.ts';

const answerShape = z.object({
  status: z.string().optional(),
  updated_at: z.string().optional(),
  tracking_details: z
    .array(z.object({ status: z.string(), origin_status: z.string().nullish(), datetime: z.string() }))
    .default([]),
});

/** One number a call: theirs is a question about one parcel (GET /v1/tracking/{number}). */
export async function track(
  link: Link,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, readonly TrackingEvent[]>> {
  const found = new Map<string, readonly TrackingEvent[]>();
  for (const number of numbers) {
    const { answer, ended } = await callOut(
      link,
      { method: 'GET', path: `/v1/tracking/${encodeURIComponent(number)}` },
      { acts: false },
    );
    if (ended)
      throw ended.state === 'needs-reauth'
        ? new ConnectorError('needs-reauth', { permanent: true })
        : new ConnectorError('not-reached', { permanent: false });
    if (answer.status === 404) continue;
    if (answer.status !== 200) throw new ConnectorError('refused', { permanent: answer.status < 500 });
    const read = answerShape.safeParse(jsonOf(answer));
    if (!read.success) throw new ConnectorError('unreadable', { permanent: true });
    found.set(number, eventsIn(read.data));
  }
  return found;
}

function eventsIn({ tracking_details: details, status, updated_at: at }: z.output<typeof answerShape>) {
  const told = details.map(({ status: code, datetime }) => ({ code, when: datetime }));
  if (told.length === 0 && status && at) told.push({ code: status, when: at });
  return told
    .map(({ code, when }): TrackingEvent => ({ at: new Date(when), code, status: statusOf(code) }))
    .filter((event) => !Number.isNaN(event.at.getTime()))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}
