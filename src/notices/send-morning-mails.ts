import { sql } from 'kysely';
import { z } from 'zod';

import { shopPromisesIn } from '../channels/find-promises.ts';
import { shopIn } from '../identity/find-shop.ts';
import type { Day } from '../kit/day.ts';
import { workingHoursOf } from '../law/working-hours.ts';
import { isWorkingDay } from '../law/working-time.ts';
import { petrol } from '../letters/brand.ts';
import { morningLetter } from '../letters/morning-letter.ts';
import { deskCaseUrl } from '../messages/mailing.ts';
import { postToStaff } from '../messages/post-to-staff.ts';
import type { Job } from '../platform/jobs.ts';
import { acrossShops, inShop } from '../platform/shop-scope.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { usualMorning } from './choose-ways.ts';
import { clockNamed } from './clock-named.ts';
import { isQuiet, readMorning } from './morning.ts';

/** From seven in the shop's zone; after noon it is no morning any more, and a mail that was missed is not made up. */
const BEGINS = 7;
const ENDS = 12;

interface Due {
  readonly shopId: string;
  readonly staffId: string;
  readonly role: string;
  readonly morning: 'off' | 'when-needed' | 'always' | null;
  readonly day: Day;
}

/** Every few minutes in the morning: whoever has not been thought of today. */
export const sendMorningMails: Job<Record<string, never>> = {
  name: 'notices.send-morning-mails',
  payload: z.object({}),
  async run(world) {
    const now = world.now();
    const { rows } = await acrossShops(world, (tx) =>
      sql<Due>`
        select m.shop_id, m.id as staff_id, m.role, h.morning, (${now}::timestamptz at time zone s.zone)::date as day
        from shops s
        join staff m on m.shop_id = s.id and m.active and m.user_id is not null
        left join notice_habits h on h.shop_id = m.shop_id and h.staff_id = m.id
        where extract(hour from ${now}::timestamptz at time zone s.zone) between ${BEGINS} and ${ENDS - 1}
          and (m.role = 'owner' or h.morning is not null) and coalesce(h.morning, '') <> 'off'
          and h.morning_on is distinct from (${now}::timestamptz at time zone s.zone)::date`.execute(tx),
    );
    let failed: unknown = null;
    for (const due of rows)
      await greet(world, due).catch((error: unknown) => {
        failed = error;
        world.log.error('morning mail', { staffId: due.staffId, error: (error as Error).message });
      });
    if (failed !== null) throw failed as Error;
  },
};

async function greet(world: World, { shopId, staffId, role, morning, day }: Due): Promise<void> {
  const wanted = morning ?? usualMorning(role);
  if (wanted === 'off') return;
  const composed = await inShop(world, shopId, async (tx) => {
    const shop = await shopIn(tx, shopId);
    const hours = workingHoursOf((await shopPromisesIn(tx, shopId)).hours, shop);
    if (!isWorkingDay(hours, day)) return null;
    const facts = await readMorning(tx, shopId, hours, world.now());
    if (isQuiet(facts) && wanted !== 'always') return null;
    const to = await tx
      .selectFrom('staff')
      .select(['name', 'email'])
      .where('shopId', '=', shopId)
      .where('id', '=', staffId)
      .executeTakeFirstOrThrow();
    return { shop, facts, to };
  });
  if (composed) {
    const { shop, facts, to } = composed;
    const words = wordsIn(shop.locale);
    const url = (path: string, search = '') => `${world.config.PUBLIC_URL}/desk/${path}?${search}shop=${shopId}`;
    await postToStaff(world, shop, {
      cause: `morning:${day}:${staffId}`,
      code: 'morning',
      caseId: null,
      to: { address: to.email, name: to.name },
      letter: morningLetter(words, {
        shopName: shop.name,
        accent: petrol,
        ...facts,
        zone: shop.zone,
        nameOf: (rule) => clockNamed(words, rule),
        caseUrl: (caseId) => deskCaseUrl(world, shopId, caseId),
        urls: {
          dueToday: url('inbox', 'view=due-today&'),
          overdue: url('inbox', 'view=overdue&'),
          unanswered: url('inbox', 'view=waiting-for-us&'),
          settings: url('settings/account'),
          desk: url('inbox'),
        },
      }),
    });
  }
  await inShop(world, shopId, (tx) =>
    tx
      .insertInto('noticeHabits')
      .values({ shopId, staffId, morning: null, morningOn: day })
      .onConflict((conflict) => conflict.columns(['shopId', 'staffId']).doUpdateSet({ morningOn: day }))
      .execute(),
  );
}
