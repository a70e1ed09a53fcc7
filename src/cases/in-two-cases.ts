import type { Actor } from '../identity/actor.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { refuseIf } from '../kit/refusal.ts';
import { withCase, type OnCase, type OpenCase } from './in-case.ts';

/** Opens two cases in one transaction. Always the smaller id first, so that two who join the same pair never wait for each other. */
export function inTwoCases<T>(
  world: World,
  actor: Actor,
  one: OnCase,
  other: OnCase,
  work: (one: OpenCase, other: OpenCase) => Promise<T>,
): Promise<T> {
  return inShop(world, actor.shopId, (tx) => {
    refuseIf(one.caseId === other.caseId ? 'same-case' : null);
    return one.caseId < other.caseId
      ? withCase(world, tx, actor, one, (first) => withCase(world, tx, actor, other, (second) => work(first, second)))
      : withCase(world, tx, actor, other, (second) => withCase(world, tx, actor, one, (first) => work(first, second)));
  });
}
