import type { Actor } from '../../identity/actor.ts';
import { may, permissionNames } from '../../identity/permissions.ts';
import { findCase } from '../../cases/find-case.ts';
import { findCaseActs } from '../../decisions/case-acts.ts';
import type { World } from '../../platform/world.ts';
import { seesMoney } from './without-money.ts';

/** A case as the API shows it: with the acts that are open on it, and what this member may do. */
export async function shownCase(world: World, actor: Extract<Actor, { kind: 'staff' | 'apiKey' }>, caseId: string) {
  const { statement, progress, ...kase } = await findCase(world, actor, { caseId });
  const { content: _, ...declared } = statement;
  const sees = seesMoney(actor);
  return {
    ...kase,
    ...(!sees && { demandAmount: null, payoutAccount: null }),
    flags: [...kase.flags],
    tags: [...kase.tags],
    lines: sees ? [...kase.lines] : kase.lines.map((line) => ({ ...line, paidTotal: null })),
    clocks: [...kase.clocks],
    progress: { steps: [...progress.steps] },
    statement: declared,
    acts: await findCaseActs(world, actor, { caseId }),
    permissions: permissionNames.filter((permission) => may(actor.role, permission)),
  };
}
