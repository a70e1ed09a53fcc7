import { z } from 'zod';

import { may } from '../identity/permissions.ts';
import { newId } from '../kit/id.ts';
import { readHappening, type Happening } from '../messages/happening.ts';
import type { Tx } from '../platform/db.ts';
import type { Job } from '../platform/jobs.ts';
import { tellStaff } from '../platform/live.ts';
import { inShop } from '../platform/shop-scope.ts';
import { mailNotice } from './mail-notice.ts';
import { oncePerCase, usualWay, type NoticeKind, type NoticeWay } from './notice.ts';
import { whomToTell, type Audience, type Told } from './whom-to-tell.ts';

const payload = z.object({ shopId: z.uuid(), caseId: z.uuid().nullable(), eventId: z.uuid() });

/**
 * Somebody is to know: turns an event into notices, by the way each has chosen, and mails those who want it at
 * once. Run twice it tells nobody twice.
 */
export const takeNotice: Job<z.output<typeof payload>> = {
  name: 'notices.take-notice',
  payload,
  turn: 'last', // buyers and money before bells
  async run(world, { shopId, eventId, caseId: ofEvent }) {
    const toMail = await inShop(world, shopId, async (tx) => {
      const event = await readHappening(tx, shopId, eventId);
      const caseId = ofEvent ?? (typeof event.data['caseId'] === 'string' ? event.data['caseId'] : null);
      const told = whomToTell(event, await readAudience(tx, shopId, caseId, event));
      await keep(tx, shopId, caseId, event, told, world.now());
      const mails = await tx
        .selectFrom('notices')
        .select(['id', 'staffId', 'kind'])
        .where('shopId', '=', shopId)
        .where('eventId', '=', eventId)
        .where('way', '=', 'mail')
        .execute();
      return { event, caseId, mails };
    });
    for (const { staffId, kind } of toMail.mails)
      await mailNotice(world, shopId, { ...toMail, staffId, kind: kind as NoticeKind });
  },
};

async function readAudience(tx: Tx, shopId: string, caseId: string | null, event: Happening): Promise<Audience> {
  const staff = await tx
    .selectFrom('staff')
    .select(['id', 'role'])
    .where('shopId', '=', shopId)
    .where('active', '=', true)
    .execute();
  const kase = caseId
    ? await tx
        .selectFrom('cases')
        .select(['assigneeId', 'spamAt'])
        .where('shopId', '=', shopId)
        .where('id', '=', caseId)
        .executeTakeFirst()
    : undefined;
  return {
    assigneeId: kase?.assigneeId ?? null,
    leaders: staff.filter(({ role }) => role === 'owner' || role === 'manager').map(({ id }) => id),
    payers: staff.filter(({ role }) => may(role, 'approve refunds')).map(({ id }) => id),
    // Nobody is called to what was taken for spam.
    active: new Set(kase?.spamAt ? [] : staff.map(({ id }) => id)),
    question: await questionOf(tx, shopId, event),
  };
}

/** A question inside goes to a colleague, or to everybody of a department who has a seat at the desk. */
async function questionOf(tx: Tx, shopId: string, { type, data }: Happening): Promise<Audience['question']> {
  if (type !== 'case.asked-inside' && type !== 'case.answered-inside') return null;
  const question = await tx
    .selectFrom('insideQuestions as q')
    .leftJoin('departments as d', (join) =>
      join.onRef('d.shopId', '=', 'q.shopId').onRef('d.id', '=', 'q.departmentId'),
    )
    .select(['q.askedBy', 'q.staffId', 'd.members'])
    .where('q.shopId', '=', shopId)
    .where('q.id', '=', String(data['questionId']))
    .executeTakeFirst();
  if (!question) return null;
  return { askedBy: question.askedBy, asked: question.staffId ? [question.staffId] : (question.members ?? []) };
}

async function keep(
  tx: Tx,
  shopId: string,
  caseId: string | null,
  event: Happening,
  told: readonly Told[],
  now: Date,
): Promise<void> {
  if (told.length === 0) return;
  const chosen = await tx
    .selectFrom('noticeWays')
    .select(['staffId', 'kind', 'way'])
    .where('shopId', '=', shopId)
    .where(
      'staffId',
      'in',
      told.map(({ staffId }) => staffId),
    )
    .execute();
  const wayOf = ({ staffId, kind }: Told): NoticeWay =>
    chosen.find((each) => each.staffId === staffId && each.kind === kind)?.way ?? usualWay[kind];
  const unread = await unreadOnce(tx, shopId, caseId, told);
  const wanted = told.flatMap((each) => {
    if (unread.has(`${each.staffId} ${each.kind}`)) return [];
    const way = wayOf(each);
    return way === 'off' ? [] : [{ ...each, way }];
  });
  if (wanted.length === 0) return;
  const data = JSON.stringify({ ...event.data, by: event.actorKind === 'staff' ? event.actorId : null });
  await tx
    .insertInto('notices')
    .values(
      wanted.map(({ staffId, kind, way }) => ({
        shopId,
        id: newId(now),
        staffId,
        kind,
        caseId,
        eventId: event.id,
        data,
        way,
        at: event.at,
        readAt: null,
        digestDay: null,
        digestedAt: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['shopId', 'eventId', 'staffId', 'kind']).doNothing())
    .execute();
  for (const { staffId } of wanted) await tellStaff(tx, shopId, staffId);
}

/** Who has an unread notice of the kind about this case already, for kinds that are told once. */
async function unreadOnce(
  tx: Tx,
  shopId: string,
  caseId: string | null,
  told: readonly Told[],
): Promise<ReadonlySet<string>> {
  const once = told.filter(({ kind }) => oncePerCase.includes(kind));
  if (once.length === 0 || !caseId) return new Set();
  const rows = await tx
    .selectFrom('notices')
    .select(['staffId', 'kind'])
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .where('readAt', 'is', null)
    .where(
      'staffId',
      'in',
      once.map(({ staffId }) => staffId),
    )
    .where(
      'kind',
      'in',
      once.map(({ kind }) => kind),
    )
    .execute();
  return new Set(rows.map(({ staffId, kind }) => `${staffId} ${kind}`));
}
