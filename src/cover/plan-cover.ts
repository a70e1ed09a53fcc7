import type { Tx } from '../platform/db.ts';
import { readRota } from '../cases/assign-by-rules.ts';
import { handsOver, type AbsencePlan } from '../rota/absence.ts';
import { fallbackOf, type Rota } from '../rota/rota.ts';
import { standInFor, type StandIn } from '../rota/stand-in.ts';

/** An absence as far as it decides who gets the cases: one that is booked, or one that is thought about. */
export interface CoveredAbsence extends Pick<AbsencePlan, 'substituteId' | 'newCases' | 'openCases' | 'handOver'> {
  readonly id: string | null;
  readonly staffId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What becomes of one open case. */
export interface CoveredCase {
  readonly caseId: string;
  /** Whose case it is: a substitute may look after those of others. */
  readonly for: string;
  /** The absence for which it is looked after already. */
  readonly coveredBy: string | null;
  /** Null: it stays. */
  readonly standIn: StandIn | null;
}

/** When the open cases change hands. */
export const handOverAt = ({ handOver, startsAt }: Pick<CoveredAbsence, 'handOver' | 'startsAt'>, now: Date): Date =>
  handOver === 'now' || startsAt <= now ? now : startsAt;

/** The rota at an instant, as if this absence were under way. */
async function rotaDuring(tx: Tx, shopId: string, absence: CoveredAbsence, at: Date): Promise<Rota> {
  const rota = await readRota(tx, shopId, at);
  const { staffId, substituteId, newCases } = absence;
  const own = { id: absence.id ?? '', staffId, substituteId, newCases };
  return { ...rota, away: [...rota.away.filter((each) => each.staffId !== staffId), own] };
}

/**
 * What happens to everything somebody has open. The preview counts it and the hand-over does it: both ask here,
 * so what was promised is what happens. What is looked after for somebody else goes on to a person who is there,
 * whatever happens to the absent person's own.
 */
export async function planCover(tx: Tx, shopId: string, absence: CoveredAbsence, at: Date): Promise<CoveredCase[]> {
  const rota = await rotaDuring(tx, shopId, absence, at);
  return (await openCasesOf(tx, shopId, absence.staffId)).map((kase) => {
    const owner = kase.fromId ?? absence.staffId;
    const moves = kase.fromId !== null || handsOver(absence, kase);
    const standIn = moves ? standInFor(owner, rota, fallbackOf(rota, kase.defaultStaffId)) : null;
    const goes = standIn?.staffId && standIn.staffId !== absence.staffId;
    return { caseId: kase.id, for: owner, coveredBy: kase.absenceId, standIn: goes ? standIn : null };
  });
}

/** Everything a person has open, with whose it is where they look after it for somebody. */
export function openCasesOf(tx: Tx, shopId: string, staffId: string) {
  return tx
    .selectFrom('cases as k')
    .innerJoin('channels as c', (join) => join.onRef('c.shopId', '=', 'k.shopId').onRef('c.id', '=', 'k.channelId'))
    .leftJoin('handovers as h', (join) =>
      join
        .onRef('h.shopId', '=', 'k.shopId')
        .onRef('h.caseId', '=', 'k.id')
        .onRef('h.toId', '=', 'k.assigneeId')
        .on('h.endedAt', 'is', null),
    )
    .select(['k.id', 'k.nextClockAt', 'c.defaultStaffId', 'h.fromId', 'h.absenceId'])
    .where('k.shopId', '=', shopId)
    .where('k.assigneeId', '=', staffId)
    .where('k.closedAt', 'is', null)
    .orderBy('k.activeAt', 'desc')
    .orderBy('k.id', 'desc')
    .execute();
}
