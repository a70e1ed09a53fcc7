import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found, refuseIf } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { fieldFields } from './field-inputs.ts';
import type { FieldRule } from './field-rules.ts';

type Input = z.output<typeof fieldFields>;
export interface CustomField extends FieldRule {
  readonly namePl: string;
  readonly nameEn: string;
  readonly hintPl: string | null;
  readonly hintEn: string | null;
  readonly position: number;
}

/** The fields a shop made for itself. */
export function listFields(world: World, actor: Actor): Promise<CustomField[]> {
  requirePermission(actor, 'read settings');
  return inShop(world, actor.shopId, (tx) => readFields(tx, actor.shopId));
}

export async function readFields(tx: Tx, shopId: string): Promise<CustomField[]> {
  const rows = await tx
    .selectFrom('customFields')
    .select(['id', 'kind', 'namePl', 'nameEn', 'hintPl', 'hintEn', 'choices', 'procedures', 'issues', 'channelIds'])
    .select(['showWhen', 'neededFor', 'position'])
    .where('shopId', '=', shopId)
    .where('archivedAt', 'is', null)
    .orderBy('position')
    .orderBy('namePl')
    .execute();
  return rows.map((row) => ({
    ...row,
    choices: row.choices as CustomField['choices'],
    showWhen: row.showWhen as CustomField['showWhen'],
  }));
}

export function createField(world: World, actor: Actor, input: Input): Promise<CustomField> {
  requirePermission(actor, 'change fields');
  return inShop(world, actor.shopId, async (tx) => {
    const id = newId(world.now());
    await requireOther(tx, actor.shopId, id, input);
    await tx
      .insertInto('customFields')
      .values({ shopId: actor.shopId, id, ...stored(input), createdAt: world.now() })
      .execute();
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'field.created', data: { fieldId: id } }]);
    return { id, ...input };
  });
}

/** Its kind stays: the values cases have were given for it. */
export function updateField(
  world: World,
  actor: Actor,
  { fieldId, ...input }: Input & { readonly fieldId: string },
): Promise<CustomField> {
  requirePermission(actor, 'change fields');
  return inShop(world, actor.shopId, async (tx) => {
    const before = await tx
      .selectFrom('customFields')
      .select('kind')
      .where('shopId', '=', actor.shopId)
      .where('id', '=', fieldId)
      .where('archivedAt', 'is', null)
      .executeTakeFirst();
    refuseIf(found(before, 'field').kind === input.kind ? null : 'kind-stays');
    await requireOther(tx, actor.shopId, fieldId, input);
    await tx
      .updateTable('customFields')
      .set(stored(input))
      .where('shopId', '=', actor.shopId)
      .where('id', '=', fieldId)
      .execute();
    await writeShopEvents(world, tx, actor.shopId, actor, [{ type: 'field.changed', data: { fieldId } }]);
    return { id: fieldId, ...input };
  });
}

/** Out of use, or back in it; what cases say in it is kept. */
export function archiveField(
  world: World,
  actor: Actor,
  { fieldId, archived = true }: { fieldId: string; archived?: boolean },
): Promise<void> {
  requirePermission(actor, 'change fields');
  return inShop(world, actor.shopId, async (tx) => {
    const query = tx
      .updateTable('customFields')
      .set({ archivedAt: archived ? world.now() : null })
      .where('shopId', '=', actor.shopId)
      .where('id', '=', fieldId);
    found(await query.returning('id').executeTakeFirst(), 'field');
    await writeShopEvents(world, tx, actor.shopId, actor, [
      { type: archived ? 'field.archived' : 'field.restored', data: { fieldId } },
    ]);
  });
}

const stored = ({ choices, showWhen, ...input }: Input) => ({
  ...input,
  choices: JSON.stringify(choices),
  showWhen: showWhen && JSON.stringify(showWhen),
});

/** A field depends on another one of the same shop, and never on itself. */
async function requireOther(tx: Tx, shopId: string, id: string, { showWhen }: Pick<Input, 'showWhen'>): Promise<void> {
  if (!showWhen) return;
  refuseIf(showWhen.fieldId === id ? 'shows-itself' : null);
  const other = await tx
    .selectFrom('customFields')
    .select('id')
    .where('shopId', '=', shopId)
    .where('id', '=', showWhen.fieldId)
    .executeTakeFirst();
  found(other, 'field');
}
