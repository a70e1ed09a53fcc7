import type { Actor } from '../identity/actor.ts';
import { refuseIf } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { livingCase } from './case-family.ts';
import { withCase, type OpenCase } from './in-case.ts';

/** As `inCase`, for news that may come late: of a case that was merged they are the news of the case it lives on in. */
export const inLivingCase = <T>(
  world: World,
  actor: Actor,
  { caseId }: { readonly caseId: string },
  work: (open: OpenCase) => Promise<T>,
): Promise<T> =>
  inShop(world, actor.shopId, async (tx) =>
    withCase(world, tx, actor, { caseId: await livingCase(tx, actor.shopId, caseId) }, async (open) => {
      refuseIf(open.kase.stage === 'merged' ? 'wrong-stage' : null); // this very moment: they come again
      return work(open);
    }),
  );
