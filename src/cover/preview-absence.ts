import { requirePermission, type Actor } from '../identity/actor.ts';
import { addDays, daysBetween, type Day } from '../kit/day.ts';
import { idsFrom } from '../kit/id.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { readRota } from '../cases/assign-by-rules.ts';
import { coverTimeline, type CoverStretch } from '../rota/cover-timeline.ts';
import { absencesFrom } from '../rota/find-absences.ts';
import type { AbsenceInput } from '../rota/rota-inputs.ts';
import type { Ending } from '../rota/stand-in.ts';
import { planCover, handOverAt } from './plan-cover.ts';
import { readPlanned, requireAbsenceOf } from './planned-absence.ts';

export interface AbsencePreview {
  /** Open with the person now. */
  readonly open: number;
  readonly staying: number;
  /** Who gets how many, by which way. */
  readonly handedOver: readonly Handed[];
  /** About so many new ones come in that time. */
  readonly expectedNew: number;
  /** Who stands in when: the substitutes may be away themselves for a part of it. */
  readonly cover: readonly CoverStretch[];
  readonly overlaps: boolean;
}
interface Handed {
  readonly staffId: string;
  readonly cases: number;
  /** Of these, looked after for somebody else already. */
  readonly forOthers: number;
  readonly path: readonly string[];
  readonly end: Ending;
}

/** What an absence would do, before it is booked. The hand-over asks the same plan. */
export async function previewAbsence(world: World, actor: Actor, input: AbsenceInput): Promise<AbsencePreview> {
  requirePermission(actor, 'be away');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const planned = await readPlanned(tx, shopId, actor, input);
    requireAbsenceOf(actor, planned.staffId);
    const now = world.now();
    const plan = await planCover(tx, shopId, planned, handOverAt(planned, now));
    const ways = new Map<string, { staffId: string; path: readonly string[]; end: Ending; of: boolean[] }>();
    for (const { standIn, for: owner } of plan) {
      if (!standIn?.staffId) continue;
      const key = `${standIn.path.join()} ${standIn.end}`;
      const way = ways.get(key) ?? { staffId: standIn.staffId, path: standIn.path, end: standIn.end, of: [] };
      way.of.push(owner !== planned.staffId);
      ways.set(key, way);
    }
    const handedOver = [...ways.values()].map(({ of, ...way }) => ({
      ...way,
      cases: of.length,
      forOthers: of.filter(Boolean).length,
    }));
    const others = (await absencesFrom(tx, shopId, planned.startsAt)).filter(
      ({ id, calledOffAt }) => id !== planned.id && calledOffAt === null,
    );
    const { people } = await readRota(tx, shopId, now);
    return {
      open: plan.length,
      staying: plan.filter(({ standIn }) => !standIn).length,
      handedOver: handedOver.sort((a, b) => b.cases - a.cases),
      expectedNew: await expectedNew(tx, shopId, planned, now),
      cover: coverTimeline(planned, others, people),
      overlaps: others.some(
        (each) =>
          each.staffId === planned.staffId && each.firstDay <= planned.lastDay && planned.firstDay <= each.lastDay,
      ),
    };
  });
}

const LOOK_BACK = 28; // days: four whole weeks, so that weekends weigh what they weigh

/** As many as the person got a day lately, for each day away. */
async function expectedNew(
  tx: Tx,
  shopId: string,
  { staffId, firstDay, lastDay }: { staffId: string; firstDay: Day; lastDay: Day },
  now: Date,
): Promise<number> {
  const since = new Date(now.getTime() - LOOK_BACK * 86_400_000);
  const { count } = await tx
    .selectFrom('cases')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('shopId', '=', shopId)
    .where('id', '>=', idsFrom(since)) // ids grow with time, and have an index
    .where('assigneeId', '=', staffId)
    .executeTakeFirstOrThrow();
  return Math.round((count * daysBetween(firstDay, addDays(lastDay, 1))) / LOOK_BACK);
}
