import { requirePermission, type Actor } from '../identity/actor.ts';
import { newToken, readToken } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { familyOf, livingCase } from './case-family.ts';
import { inCase } from './in-case.ts';

/** A new secret for the page of a case; each mail carries its own, so that none is ever kept in the clear. */
export async function addCaseToken(tx: Tx, shopId: string, caseId: string, at: Date): Promise<string> {
  const { token, hash } = newToken(shopId);
  await tx
    .insertInto('caseTokens')
    .values({ shopId, tokenHash: hash, caseId, createdAt: at, expiresAt: null, revokedAt: null })
    .execute();
  return token;
}

/** Which case a token opens. Refuses `missing` for what never was one, `gone` for one that was revoked or has expired. */
export async function readCaseToken(world: World, token: string): Promise<{ shopId: string; caseId: string }> {
  const read = readToken(token);
  if (!read) throw new Refusal('missing', 'link');
  const { shopId, hash } = read;
  const row = await inShop(world, shopId, async (tx) => {
    const found = await tx
      .selectFrom('caseTokens')
      .select(['caseId', 'revokedAt', 'expiresAt'])
      .where('shopId', '=', shopId)
      .where('tokenHash', '=', hash)
      .executeTakeFirst();
    // The link of a case that was merged leads to where it lives on.
    return found && { ...found, caseId: await livingCase(tx, shopId, found.caseId) };
  });
  if (!row) throw new Refusal('missing', 'link');
  if (row.revokedAt || (row.expiresAt && row.expiresAt <= world.now())) throw new Refusal('gone', 'link-revoked');
  return { shopId, caseId: row.caseId };
}

/** Where the case of a link was filed, though the link may work no more: so that its page can offer a new one. */
export async function findChannelOfToken(
  world: World,
  token: string,
): Promise<{ shopId: string; channelId: string } | null> {
  const read = readToken(token);
  if (!read) return null;
  const { shopId, hash } = read;
  const row = await inShop(world, shopId, (tx) =>
    tx
      .selectFrom('caseTokens')
      .innerJoin('cases', (join) =>
        join.onRef('cases.shopId', '=', 'caseTokens.shopId').onRef('cases.id', '=', 'caseTokens.caseId'),
      )
      .select('cases.channelId')
      .where('caseTokens.shopId', '=', shopId)
      .where('caseTokens.tokenHash', '=', hash)
      .executeTakeFirst(),
  );
  return row ? { shopId, channelId: row.channelId } : null;
}

/** All links to a case stop working, those of cases merged into it as well, since they open it; the buyer gets a new one by mail on request. */
export function revokeCaseTokens(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<void> {
  requirePermission(actor, 'move cases');
  return inCase(world, actor, { caseId }, async (open) => {
    await open.tx
      .updateTable('caseTokens')
      .set({ revokedAt: open.at })
      .where('shopId', '=', actor.shopId)
      .where('caseId', 'in', await familyOf(open.tx, actor.shopId, caseId))
      .where('revokedAt', 'is', null)
      .execute();
    open.announce({ type: 'case.links-revoked' });
  });
}
