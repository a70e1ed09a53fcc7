import { implement, os } from '@orpc/server';

import { requireCase } from '../../cases/require-case.ts';
import type { Actor } from '../../identity/actor.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract.ts';

/** Handlers open to everybody: the secret they are given decides. */
export const open = implement(contract).$context<ApiContext>();

/** Handlers for whoever is signed in. */
export const user = open.use(({ context, next }) => {
  if (!context.user) throw new Refusal('unauthenticated', 'sign-in-first');
  return next({ context: { user: context.user } });
});

/** Handlers for members of a shop and its keys: nearly all. */
export const member = open.use(({ context, next }) => {
  if (context.actor) return next({ context: { actor: context.actor } });
  if (context.user) throw new Refusal('forbidden', 'no-shop-named');
  throw new Refusal('unauthenticated', 'sign-in-first');
});

/** For lists of one case: `member.cases.history.use(ofKnownCase)`. Verbs find their case themselves. */
export const ofKnownCase = os
  .$context<ApiContext & { actor: Actor }>()
  .middleware(async ({ context, next }, input: { caseId: string }) => {
    const { knownCases, world, actor } = context;
    let known = knownCases.get(input.caseId);
    if (!known) knownCases.set(input.caseId, (known = requireCase(world, actor, input.caseId)));
    await known;
    return next();
  });
