import { z } from 'zod';

import { isOpen } from '../cases/case.ts';
import { readRota } from '../cases/assign-by-rules.ts';
import { handOver, passCase } from '../cases/hand-over.ts';
import { inCase } from '../cases/in-case.ts';
import { system } from '../identity/actor.ts';
import { may, roles, type Role } from '../identity/permissions.ts';
import { writeShopEvents } from '../platform/events.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { absenceOf } from '../rota/find-absences.ts';
import { fallbackOf } from '../rota/rota.ts';
import { standInFor } from '../rota/stand-in.ts';
import { eachCase } from './each-case.ts';
import { openCasesOf } from './plan-cover.ts';
import { serveAbsence } from './sweep-absences.ts';

const onShopEvent = z.object({ shopId: z.uuid(), caseId: z.null(), eventId: z.uuid() });
const onCaseEvent = z.object({ shopId: z.uuid(), caseId: z.uuid(), eventId: z.uuid() });
const staffChange = z.object({
  staffId: z.uuid(),
  changes: z.array(z.object({ part: z.string(), from: z.unknown() })).default([]),
});

/** An absence was booked, changed or called off: what that means for today is done at once, not by the next sweep. */
export const followAbsence: Job<z.output<typeof onShopEvent>> = {
  name: 'cover.follow-absence',
  payload: onShopEvent,
  async run(world, { shopId, eventId }) {
    const { absenceId } = await dataOf(world, shopId, eventId, z.object({ absenceId: z.uuid() }));
    await serveAbsence(world, shopId, absenceId);
  },
};
export const absenceEvents = ['absence.booked', 'absence.changed', 'absence.called-off'] as const;

/** A buyer answers on a case whose person is away: it goes to whoever stands in, if the absence says so. */
export const moveOnReply: Job<z.output<typeof onCaseEvent>> = {
  name: 'cover.move-on-reply',
  payload: onCaseEvent,
  async run(world, { shopId, caseId }) {
    await inCase(world, system(shopId, 'absence'), { caseId }, async (open) => {
      const { tx, kase, at } = open;
      if (!kase.assigneeId || !isOpen(kase)) return;
      const absence = await absenceOf(tx, shopId, kase.assigneeId, at);
      if (absence?.replies !== 'move') return;
      const rota = await readRota(tx, shopId, at);
      const { defaultStaffId } = await tx
        .selectFrom('channels')
        .select('defaultStaffId')
        .where('shopId', '=', shopId)
        .where('id', '=', kase.channelId)
        .executeTakeFirstOrThrow();
      const { staffId: to } = standInFor(kase.assigneeId, rota, fallbackOf(rota, defaultStaffId));
      if (!to || to === kase.assigneeId) return;
      await handOver(open, { to, for: kase.assigneeId, absenceId: absence.id });
    });
  },
};

/** Somebody left the shop, or may answer buyers no more: their open cases go to who would stand in for them, for good. */
export const passOnFromLeaver: Job<z.output<typeof onShopEvent>> = {
  name: 'cover.pass-on-from-leaver',
  payload: onShopEvent,
  async run(world, { shopId, eventId }) {
    const { staffId, changes } = await dataOf(world, shopId, eventId, staffChange);
    const left = await inShop(world, shopId, async (tx) => {
      const staff = tx
        .selectFrom('staff')
        .select(['active', 'role'])
        .where('shopId', '=', shopId)
        .where('id', '=', staffId);
      if (!hasLeft(await staff.executeTakeFirstOrThrow(), changes)) return null;
      const absences = tx.updateTable('absences').set({ calledOffAt: world.now() }).where('shopId', '=', shopId);
      const rota = await readRota(tx, shopId, world.now());
      await absences
        .where('staffId', '=', staffId)
        .where('endedAt', 'is', null)
        .where('calledOffAt', 'is', null)
        .execute();
      return { rota, cases: await openCasesOf(tx, shopId, staffId) };
    });
    if (!left) return;
    const { rota } = left;
    const cases = left.cases.map(({ id, ...kase }) => ({ caseId: id, ...kase }));
    const given = new Set<string>();
    try {
      await eachCase(world, cases, async ({ caseId, defaultStaffId, fromId, absenceId }) => {
        const { staffId: to } = standInFor(fromId ?? staffId, rota, fallbackOf(rota, defaultStaffId));
        if (!to) return;
        await inCase(world, system(shopId, 'absence'), { caseId }, async (open) => {
          if (open.kase.assigneeId !== staffId || !isOpen(open.kase)) return;
          if (fromId && absenceId) await handOver(open, { to, for: fromId, absenceId });
          else await passCase(open, { to, because: 'left', for: staffId });
          given.add(to);
        });
      });
    } finally {
      // Those who got cases are told, also when another case is tried again later.
      if (given.size > 0)
        await inShop(world, shopId, (tx) =>
          writeShopEvents(world, tx, shopId, system(shopId, 'absence'), [
            { type: 'cases.passed-on', data: { staffId, to: [...given] } },
          ]),
        );
    }
  },
};

/** Whoever never answered buyers keeps what somebody gave them by hand, until they leave. */
function hasLeft({ active, role }: { active: boolean; role: Role }, changes: z.output<typeof staffChange>['changes']) {
  if (!active) return true;
  const before = z.enum(roles).safeParse(changes.find(({ part }) => part === 'role')?.from);
  return before.success && may(before.data, 'answer buyers') && !may(role, 'answer buyers');
}

async function dataOf<T>(world: World, shopId: string, eventId: string, schema: z.ZodType<T>): Promise<T> {
  const { data } = await inShop(world, shopId, (tx) =>
    tx
      .selectFrom('events')
      .select('data')
      .where('shopId', '=', shopId)
      .where('id', '=', eventId)
      .executeTakeFirstOrThrow(),
  );
  return schema.parse(data);
}
