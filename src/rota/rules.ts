import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { checkNamed } from './check-named.ts';
import type { arrangeRulesInput, changeRuleInput, ruleInput } from './rota-inputs.ts';
import { listRuleRows, type KeptRule } from './sql/rule-rows.ts';

/** In the order in which they are asked; with those out of use, since the history of cases names them. */
export function listRules(world: World, actor: Actor): Promise<(KeptRule & { readonly archived: boolean })[]> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, (tx) => listRuleRows(tx, actor.shopId));
}

/** A new rule is asked last. */
export function createRule(world: World, actor: Actor, input: z.output<typeof ruleInput>): Promise<KeptRule> {
  requirePermission(actor, 'change rules');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    await checkNamed(tx, shopId, input);
    const all = await listRuleRows(tx, shopId);
    const rule = {
      id: newId(world.now()),
      ...input,
      position: Math.max(0, ...all.map(({ position }) => position + 1)),
    };
    await tx
      .insertInto('assignmentRules')
      .values({ shopId, ...rule, conditions: JSON.stringify(rule.conditions), createdAt: world.now() })
      .execute();
    await writeShopEvents(world, tx, shopId, actor, [{ type: 'rule.created', data: { ruleId: rule.id } }]);
    return rule;
  });
}

export function changeRule(
  world: World,
  actor: Actor,
  { ruleId, ...input }: z.output<typeof changeRuleInput>,
): Promise<KeptRule> {
  requirePermission(actor, 'change rules');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const query = ofRule(tx, shopId, ruleId).set({ ...input, conditions: JSON.stringify(input.conditions) });
    const { position } = found(
      await query.where('archivedAt', 'is', null).returning('position').executeTakeFirst(),
      'rule',
    );
    await checkNamed(tx, shopId, input);
    await writeShopEvents(world, tx, shopId, actor, [{ type: 'rule.changed', data: { ruleId } }]);
    return { id: ruleId, ...input, position };
  });
}

/** The first rule that holds decides, so their order matters. Those not named keep their place. */
export function arrangeRules(
  world: World,
  actor: Actor,
  { ruleIds }: z.output<typeof arrangeRulesInput>,
): Promise<void> {
  requirePermission(actor, 'change rules');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    for (const [position, id] of ruleIds.entries()) {
      const query = ofRule(tx, shopId, id).set({ position }).where('archivedAt', 'is', null);
      found(await query.returning('id').executeTakeFirst(), 'rule');
    }
    await writeShopEvents(world, tx, shopId, actor, [{ type: 'rules.arranged', data: { ruleIds } }]);
  });
}

/** Out of use; the cases it gave somebody still say why. */
export const archiveRule = (world: World, actor: Actor, input: { ruleId: string }): Promise<void> =>
  setArchived(world, actor, input.ruleId, world.now());

export const restoreRule = (world: World, actor: Actor, input: { ruleId: string }): Promise<void> =>
  setArchived(world, actor, input.ruleId, null);

function setArchived(world: World, actor: Actor, ruleId: string, archivedAt: Date | null): Promise<void> {
  requirePermission(actor, 'change rules');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const query = ofRule(tx, shopId, ruleId).set({ archivedAt });
    found(await query.returning('id').executeTakeFirst(), 'rule');
    const type = archivedAt ? 'rule.archived' : 'rule.restored';
    await writeShopEvents(world, tx, shopId, actor, [{ type, data: { ruleId } }]);
  });
}

const ofRule = (tx: Tx, shopId: string, ruleId: string) =>
  tx.updateTable('assignmentRules').where('shopId', '=', shopId).where('id', '=', ruleId);
