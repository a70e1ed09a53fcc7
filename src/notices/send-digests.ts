import { sql } from 'kysely';
import { z } from 'zod';

import { shopIn } from '../identity/find-shop.ts';
import type { Day } from '../kit/day.ts';
import { petrol } from '../letters/brand.ts';
import { digestLetter } from '../letters/digest-letter.ts';
import { deskCaseUrl } from '../messages/mailing.ts';
import { postToStaff } from '../messages/post-to-staff.ts';
import type { Job } from '../platform/jobs.ts';
import { acrossShops, inShop } from '../platform/shop-scope.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { clockNamed } from './clock-named.ts';
import { noticeKinds } from './notice.ts';

const MOST_LISTED = 60;

interface Due {
  readonly shopId: string;
  readonly staffId: string;
  readonly day: Day;
  /** The hour that has come: what happens after it waits for tomorrow's. */
  readonly until: Date;
}

/**
 * Every few minutes: whose hour has come and who has something waiting. The notices are first given their day and
 * then mailed under it, so that a sweep that dies between the two goes on where it was, and nobody gets two.
 */
export const sendDigests: Job<Record<string, never>> = {
  name: 'notices.send-digests',
  payload: z.object({}),
  async run(world) {
    const due = await acrossShops(world, (tx) =>
      sql<Due>`
        select distinct n.shop_id, n.staff_id, (${world.now()}::timestamptz at time zone s.zone)::date as day, hour.at as until
        from notices n
        join shops s on s.id = n.shop_id
        join staff m on m.shop_id = n.shop_id and m.id = n.staff_id and m.active
        left join notice_habits h on h.shop_id = n.shop_id and h.staff_id = n.staff_id
        cross join lateral (select ((${world.now()}::timestamptz at time zone s.zone)::date + make_interval(hours => coalesce(h.digest_hour, 8)))
          at time zone s.zone as at) hour
        where n.way = 'digest' and n.digested_at is null and hour.at <= ${world.now()} and n.at < hour.at`.execute(tx),
    );
    let failed: unknown = null;
    for (const each of due.rows)
      await sendDigest(world, each).catch((error: unknown) => {
        failed = error;
        world.log.error('digest', { staffId: each.staffId, error: (error as Error).message });
      });
    if (failed !== null) throw failed as Error;
  },
};

async function sendDigest(world: World, { shopId, staffId, day, until }: Due): Promise<void> {
  const composed = await inShop(world, shopId, async (tx) => {
    await sql`
      update notices set digest_day = ${day}
      where shop_id = ${shopId} and staff_id = ${staffId} and way = 'digest' and digest_day is null and at < ${until}
        and not exists (select from notices w where w.shop_id = ${shopId} and w.staff_id = ${staffId} and w.way = 'digest'
          and w.digest_day is not null and w.digested_at is null)`.execute(tx);
    const waiting = await tx
      .selectFrom('notices as n')
      .leftJoin('cases as k', (join) => join.onRef('k.shopId', '=', 'n.shopId').onRef('k.id', '=', 'n.caseId'))
      .select([
        'n.id',
        'n.kind',
        'n.caseId',
        'n.data',
        'n.digestDay',
        'n.readAt',
        'k.number',
        'k.contactName',
        'k.summary',
      ])
      .where('n.shopId', '=', shopId)
      .where('n.staffId', '=', staffId)
      .where('n.way', '=', 'digest')
      .where('n.digestDay', 'is not', null)
      .where('n.digestedAt', 'is', null)
      .orderBy('n.id')
      .execute();
    const shop = await shopIn(tx, shopId);
    const to = await tx
      .selectFrom('staff')
      .select(['name', 'email'])
      .where('shopId', '=', shopId)
      .where('id', '=', staffId)
      .executeTakeFirstOrThrow();
    return { waiting, shop, to };
  });
  const { waiting, shop, to } = composed;
  if (waiting.length === 0) return;
  const unseen = waiting.filter(({ readAt }) => readAt === null); // what was read at the desk since is no news
  const words = wordsIn(shop.locale);
  if (unseen.length) {
    const listed = unseen.slice(0, MOST_LISTED);
    const lineOf = ({ data, number, contactName, summary }: (typeof waiting)[number]) => {
      const { rule } = data as { rule?: string };
      return [rule && clockNamed(words, rule), contactName, number, summary].filter(Boolean).join(' · ');
    };
    await postToStaff(world, shop, {
      cause: `digest:${waiting[0]!.digestDay}:${staffId}`,
      code: 'digest',
      caseId: null,
      to: { address: to.email, name: to.name },
      letter: digestLetter(words, {
        shopName: shop.name,
        accent: petrol,
        deskUrl: `${world.config.PUBLIC_URL}/desk/inbox?shop=${shopId}`,
        more: unseen.length - listed.length,
        groups: noticeKinds.flatMap((kind) => {
          const items = listed.filter((each) => each.kind === kind);
          if (items.length === 0) return [];
          return [
            {
              what: words.t(`notices.kind.${kind}`),
              items: items.map((item) => ({
                text: lineOf(item) || words.t(`notices.kind.${kind}`),
                url: item.caseId
                  ? deskCaseUrl(world, shopId, item.caseId)
                  : `${world.config.PUBLIC_URL}/desk/inbox?shop=${shopId}`,
              })),
            },
          ];
        }),
      }),
    });
  }
  await inShop(world, shopId, (tx) =>
    tx
      .updateTable('notices')
      .set({ digestedAt: world.now() })
      .where('shopId', '=', shopId)
      .where(
        'id',
        'in',
        waiting.map(({ id }) => id),
      )
      .execute(),
  );
}
