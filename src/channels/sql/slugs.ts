import type { Tx } from '../../platform/db.ts';

/** Takes a slug for a channel; false when another channel, of whatever shop, has it. Slugs are never given back. */
export async function takeSlug(tx: Tx, slug: string, shopId: string, channelId: string): Promise<boolean> {
  const taken = await tx
    .insertInto('channelSlugs')
    .values({ slug, shopId, channelId })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('slug')
    .executeTakeFirst();
  if (taken) return true;
  const owner = await tx.selectFrom('channelSlugs').select('channelId').where('slug', '=', slug).executeTakeFirst();
  return owner?.channelId === channelId;
}
