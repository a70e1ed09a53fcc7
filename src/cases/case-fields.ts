import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { digestOf } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { readFields, type CustomField } from './custom-fields.ts';
import { isShown, missingFor, plainValue, problemOfValue } from './field-rules.ts';
import type { setFieldInput } from './field-inputs.ts';
import { inCase, type OpenCase } from './in-case.ts';
import { readCase } from './sql/case-rows.ts';

export interface CaseField extends CustomField {
  readonly value: string | null;
}

/** The fields that have a place on a case now, with what they say. */
export function caseFields(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<CaseField[]> {
  requirePermission(actor, 'read cases');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const kase = found(await readCase(tx, shopId, caseId), 'case');
    const values = await readValues(tx, shopId, caseId);
    const fields = await readFields(tx, shopId);
    return fields
      .filter((field) => isShown(field, kase, values))
      .map((field) => ({ ...field, value: values[field.id] ?? null }));
  });
}

/** Writes one field. What it says may be personal: the history knows that it changed, and a digest. */
export function setField(world: World, actor: Actor, input: z.output<typeof setFieldInput>): Promise<void> {
  requirePermission(actor, 'sort cases');
  return inCase(world, actor, input, async (open) => {
    const { tx, kase, at } = open;
    const field = found(
      (await readFields(tx, kase.shopId)).find(({ id }) => id === input.fieldId),
      'field',
    );
    const values = await readValues(tx, kase.shopId, kase.id);
    const value = input.value === null ? '' : plainValue(field.kind, input.value);
    if (value === (values[field.id] ?? '')) return;
    if (value === '') {
      await tx
        .deleteFrom('caseFieldValues')
        .where('shopId', '=', kase.shopId)
        .where('caseId', '=', kase.id)
        .where('fieldId', '=', field.id)
        .execute();
      return open.announce({ type: 'case.field-set', data: { fieldId: field.id, emptied: true } });
    }
    const problem = problemOfValue(field, value);
    if (problem) throw new Refusal('invalid', problem, { fields: [{ field: 'value', reason: problem }] });
    const { salt, digest } = digestOf({ fieldId: field.id, value });
    await tx
      .insertInto('caseFieldValues')
      .values({ shopId: kase.shopId, caseId: kase.id, fieldId: field.id, value, salt, setAt: at })
      .onConflict((conflict) =>
        conflict.columns(['shopId', 'caseId', 'fieldId']).doUpdateSet({ value, salt, setAt: at }),
      )
      .execute();
    open.announce({ type: 'case.field-set', digest, data: { fieldId: field.id } });
  });
}

/** Refuses an act of staff while a field it needs is empty. Intake is never asked. */
export async function requireFields({ tx, kase }: OpenCase, act: 'decision' | 'closing'): Promise<void> {
  const fields = await readFields(tx, kase.shopId);
  if (!fields.some(({ neededFor }) => neededFor !== 'nothing')) return;
  const missing = missingFor(act, fields, kase, await readValues(tx, kase.shopId, kase.id));
  if (missing.length === 0) return;
  throw new Refusal('conflict', 'field-needed', {
    fields: missing.map(({ id }) => ({ field: `fields.${id}`, reason: 'required' })),
  });
}

async function readValues(tx: Tx, shopId: string, caseId: string): Promise<Record<string, string>> {
  const rows = await tx
    .selectFrom('caseFieldValues')
    .select(['fieldId', 'value'])
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .execute();
  return Object.fromEntries(rows.map(({ fieldId, value }) => [fieldId, value]));
}
