import type { Actor } from '../../identity/actor.ts';
import type { World } from '../../platform/world.ts';
import { changeClaim, openClaim } from '../../recovery/change-claim.ts';
import { claimsOfCase, listClaims, sumClaims } from '../../recovery/list-claims.ts';
import type { Claim } from '../../recovery/read-claims.ts';
import { member } from './base.ts';

const shown = (claims: readonly Claim[]) => claims.map((claim) => ({ ...claim, fileIds: [...claim.fileIds] }));
const ofCase = async (world: World, actor: Actor, caseId: string) => ({
  items: shown(await claimsOfCase(world, actor, { caseId })),
});

export const claimsHandlers = {
  list: member.claims.list.handler(async ({ context: { world, actor }, input }) => {
    const { rows, next } = await listClaims(world, actor, input);
    return { rows: shown(rows), next };
  }),
  sums: member.claims.sums.handler(async ({ context: { world, actor }, input }) => ({
    items: await sumClaims(world, actor, input),
  })),
  ofCase: member.claims.ofCase.handler(({ context: { world, actor }, input }) => ofCase(world, actor, input.caseId)),
  open: member.claims.open.handler(async ({ context: { world, actor }, input }) => {
    await openClaim(world, actor, input);
    return ofCase(world, actor, input.caseId);
  }),
  change: member.claims.change.handler(({ context: { world, actor }, input }) => changeClaim(world, actor, input)),
};
