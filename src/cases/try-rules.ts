import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { checkNamed } from '../rota/check-named.ts';
import { holds, type AssignmentRule } from '../rota/assignment-rule.ts';
import { chooseAssignee, type Because } from '../rota/choose-assignee.ts';
import { listRules } from '../rota/rules.ts';
import type { tryRulesInput } from '../rota/rota-inputs.ts';
import { readFacts } from './case-facts.ts';
import { readRota } from './assign-by-rules.ts';

const LAST = 50;

export interface TriedCase {
  readonly caseId: string;
  readonly number: string;
  readonly contactName: string | null;
  readonly assigneeId: string | null;
  /** Who would have got it, by the rules as they are or would be, and the people as they are now. */
  readonly wouldGet: string | null;
  readonly because: Because;
}

/** The last fifty cases by the rules: with one of them changed or added, before it is saved. */
export async function tryRules(
  world: World,
  actor: Actor,
  input: z.output<typeof tryRulesInput>,
): Promise<{ items: TriedCase[]; holds: number }> {
  requirePermission(actor, 'change rules');
  const kept = await listRules(world, actor);
  const tried: AssignmentRule = { id: input.ruleId ?? TRIED, ...input };
  return inShop(world, actor.shopId, async (tx) => {
    if (input.ruleId) found(kept.find(({ id }) => id === input.ruleId) ?? null, 'rule');
    await checkNamed(tx, actor.shopId, input);
    const rota = await readRota(tx, actor.shopId, world.now());
    const rules = kept
      .filter(({ enabled, archived, id }) => (enabled && !archived) || id === input.ruleId)
      .map((rule): AssignmentRule => (rule.id === input.ruleId ? tried : rule));
    if (!input.ruleId) rules.push(tried);
    const turns = new Map<string, number>(); // of the trial alone: trying takes nobody's turn
    const turn = (ruleId: string) => {
      const next = (turns.get(ruleId) ?? -1) + 1;
      turns.set(ruleId, next);
      return next;
    };
    const cases = await readFacts(tx, actor.shopId, { last: LAST });
    const items = cases.map(({ facts, defaultStaffId, ...kase }) => {
      const { staffId, because } = chooseAssignee(facts, { ...rota, rules }, defaultStaffId, turn);
      return { ...kase, wouldGet: staffId, because };
    });
    return { items: items.toReversed(), holds: cases.filter(({ facts }) => holds(tried.conditions, facts)).length };
  });
}

/** Stands for a rule that is not kept yet. */
const TRIED = '00000000-0000-7000-8000-000000000000';
