import { requirePermission, type Actor } from '../identity/actor.ts';
import { addDays, startOfDay, type Day } from '../kit/day.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { BreachReason, ListBreaches } from './breach-inputs.ts';

export interface Breach {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly contactName: string | null;
  readonly rule: string;
  readonly class: string;
  readonly channelId: string;
  readonly assigneeId: string | null;
  readonly dueAt: Date;
  readonly endedAt: Date | null;
  readonly because: BreachReason;
}

export interface Breaches {
  readonly from: Day;
  readonly to: Day;
  readonly items: readonly Breach[];
  readonly next: string | null;
  /** How many there were by who was responsible and where it was sold. */
  readonly counts: readonly {
    readonly assigneeId: string | null;
    readonly channelId: string;
    readonly owed: number;
    readonly promise: number;
  }[];
}

/** What was not done in time: newest first, and counted by person and channel. */
export async function listBreaches(world: World, actor: Actor, input: ListBreaches): Promise<Breaches> {
  requirePermission(actor, 'read reports');
  return inShop(world, actor.shopId, async (tx) => {
    const { zone } = await tx
      .selectFrom('shops')
      .select('zone')
      .where('id', '=', actor.shopId)
      .executeTakeFirstOrThrow();
    const to = input.to ?? world.todayIn(zone);
    const from = input.from ?? addDays(to, -6);
    let all = tx
      .selectFrom('clockBreaches as b')
      .where('b.shopId', '=', actor.shopId)
      .where('b.breachedAt', '>=', startOfDay(zone, from))
      .where('b.breachedAt', '<', startOfDay(zone, addDays(to, 1)))
      // what the shop tried itself out with was promised to nobody
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('cases as k')
              .select('k.id')
              .whereRef('k.shopId', '=', 'b.shopId')
              .whereRef('k.id', '=', 'b.caseId')
              .where('k.test', '=', true),
          ),
        ),
      );
    if (input.assigneeId) all = all.where('b.assigneeId', '=', input.assigneeId);
    if (input.channelId) all = all.where('b.channelId', '=', input.channelId);
    const counts = await all
      .select(({ fn }) => [
        'b.assigneeId',
        'b.channelId',
        fn.countAll<number>().filterWhere('b.class', '=', 'owed').as('owed'),
        fn.countAll<number>().filterWhere('b.class', '=', 'promise').as('promise'),
      ])
      .groupBy(['b.assigneeId', 'b.channelId'])
      .execute();
    let page = all
      .innerJoin('cases as k', (join) => join.onRef('k.shopId', '=', 'b.shopId').onRef('k.id', '=', 'b.caseId'))
      .select([
        'b.id',
        'b.caseId',
        'k.number',
        'k.contactName',
        'b.rule',
        'b.class',
        'b.channelId',
        'b.assigneeId',
        'b.dueAt',
        'b.endedAt',
        'b.because',
      ])
      .orderBy('b.id', 'desc')
      .limit(input.limit + 1);
    if (input.after) page = page.where('b.id', '<', input.after); // ids grow with time
    const rows = await page.execute();
    const items = rows.slice(0, input.limit);
    return {
      from,
      to,
      items,
      next: rows.length > input.limit ? items.at(-1)!.id : null,
      counts,
    };
  });
}
