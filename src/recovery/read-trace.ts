import type { Day } from '../kit/day.ts';
import { dayIn } from '../kit/day.ts';
import type { Tx } from '../platform/db.ts';
import type { Capacity, Procedure } from '../law/vocabulary.ts';
import {
  lastDateStanding,
  type LastDateStanding,
  type TraceState,
  type TraceStepKind,
  type TraceWay,
} from './trace.ts';

export interface Trace {
  readonly id: string;
  readonly carrier: string;
  readonly number: string | null;
  readonly state: TraceState;
  readonly reference: string | null;
  readonly askedOn: Day | null;
  readonly answeredOn: Day | null;
  readonly askAgainOn: Day | null;
  readonly openedAt: Date;
  readonly endedAt: Date | null;
  readonly steps: readonly TraceStep[];
}

export interface TraceStep {
  readonly id: string;
  readonly kind: TraceStepKind;
  readonly how: TraceWay | null;
  readonly saidOn: Day;
  readonly words: string;
  readonly by: string;
  readonly at: Date;
}

/** The search for the parcel of a case, and where the buyer stands meanwhile. */
export interface Tracing {
  readonly trace: Trace | null;
  readonly lastDate: {
    readonly standing: LastDateStanding;
    readonly until: Day | null;
    readonly deliveryBy: Day | null;
  };
}

interface Kase {
  readonly shopId: string;
  readonly id: string;
  readonly procedure: Procedure;
  readonly capacity: Capacity;
  readonly stage: string;
  readonly outcome: string;
}

/** The last search of a case: there is one at a time, and a new one takes the place of one that ended. */
export async function traceIn(tx: Tx, { shopId, id }: Pick<Kase, 'shopId' | 'id'>): Promise<Trace | null> {
  const row = await tx
    .selectFrom('traces')
    .selectAll()
    .where('shopId', '=', shopId)
    .where('caseId', '=', id)
    .orderBy('openedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const steps = await tx
    .selectFrom('traceSteps')
    .selectAll()
    .where('shopId', '=', shopId)
    .where('traceId', '=', row.id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return {
    id: row.id,
    carrier: row.carrier,
    number: row.number,
    state: row.state,
    reference: row.reference,
    askedOn: row.askedOn,
    answeredOn: row.answeredOn,
    askAgainOn: row.askAgainOn,
    openedAt: row.openedAt,
    endedAt: row.endedAt,
    steps: steps.map(({ id: stepId, kind, how, saidOn, words, by, at }) => ({
      id: stepId,
      kind,
      how,
      saidOn,
      words,
      by,
      at,
    })),
  };
}

export async function tracingIn(tx: Tx, kase: Kase, now: Date): Promise<Tracing> {
  const { shopId } = kase;
  const trace = await traceIn(tx, kase);
  const { zone } = await tx.selectFrom('shops').select('zone').where('id', '=', shopId).executeTakeFirstOrThrow();
  const clock = await tx
    .selectFrom('clocks')
    .select('deadline')
    .where('shopId', '=', shopId)
    .where('caseId', '=', kase.id)
    .where('rule', '=', 'DELIVERY-30')
    .executeTakeFirst();
  const set = await tx
    .selectFrom('lastDates')
    .select(['until', 'withdrawnAt'])
    .where('shopId', '=', shopId)
    .where('caseId', '=', kase.id)
    .executeTakeFirst();
  const deliveryBy = clock?.deadline ?? null;
  const standing = lastDateStanding({
    procedure: kase.procedure,
    capacity: kase.capacity,
    deliveryBy,
    today: dayIn(zone, now),
    until: set?.until ?? null,
    withdrawn: set?.withdrawnAt != null,
    settled: isSettled(kase),
  });
  return { trace, lastDate: { standing, until: set?.until ?? null, deliveryBy } };
}

const isSettled = ({ stage, outcome }: Pick<Kase, 'stage' | 'outcome'>): boolean =>
  ['settling', 'closed', 'cancelled', 'merged'].includes(stage) || outcome === 'accepted';
