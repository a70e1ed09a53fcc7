import { found } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';

/** The shop and channel behind a public address: the one question that is asked without knowing the shop. */
export async function findChannelBySlug(
  { db }: Pick<World, 'db'>,
  slug: string,
): Promise<{ shopId: string; channelId: string }> {
  const row = await db.app
    .selectFrom('channelSlugs')
    .select(['shopId', 'channelId'])
    .where('slug', '=', slug.toLowerCase())
    .executeTakeFirst();
  return found(row, 'channel');
}
