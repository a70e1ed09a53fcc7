import type { z } from 'zod';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { dayIn } from '../kit/day.ts';
import { Refusal, refuseIf } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { inCase, type OnCase, type OpenCase } from './in-case.ts';
import { lowerFlag, raiseFlag } from './record-axes.ts';
import { refusalOfSafety, type Harm, type SafetyState, type StepsDone } from './safety.ts';
import type { safetyStepInput } from './safety-inputs.ts';

export interface SafetyMatter {
  readonly state: SafetyState;
  readonly because: 'words' | 'staff';
  readonly steps: StepsDone;
  readonly raisedAt: Date;
  readonly openedAt: Date | null;
  readonly endedAt: Date | null;
}

/** What was said on a case tells of harm: proposed once, a person decides. */
export async function proposeSafety(open: OpenCase, harms: readonly Harm[]): Promise<void> {
  if (harms.length === 0 || (await readMatter(open))) return;
  await writeMatter(open, { state: 'proposed', because: 'words', steps: {} });
  await raiseFlag(open, 'safety');
  open.announce({ type: 'case.safety-raised', data: { harms } });
}

/** It is one: the owner and the managers are told at once, and the steps are kept with their days. */
export function openSafety(world: World, actor: Actor, input: OnCase): Promise<void> {
  requirePermission(actor, 'sort cases');
  return inCase(world, actor, input, async (open) => {
    const matter = await readMatter(open);
    if (matter?.state === 'open') return;
    await writeMatter(open, { state: 'open', because: matter?.because ?? 'staff', steps: matter?.steps ?? {} });
    await raiseFlag(open, 'safety');
    open.announce({ type: 'case.safety-opened', data: { from: matter?.state ?? null } });
  });
}

/** Nobody was in danger after all. */
export function dismissSafety(world: World, actor: Actor, input: OnCase): Promise<void> {
  requirePermission(actor, 'sort cases');
  return inCase(world, actor, input, async (open) => {
    const matter = await readMatter(open);
    refuseIf(refusalOfSafety('dismiss', matter));
    if (matter!.state === 'dismissed') return;
    await writeMatter(open, { ...matter!, state: 'dismissed' });
    await lowerFlag(open, 'safety');
    open.announce({ type: 'case.safety-dismissed', data: { from: matter!.state } });
  });
}

/** A step was done on a day, or was written down by mistake. */
export function recordSafetyStep(world: World, actor: Actor, input: z.output<typeof safetyStepInput>): Promise<void> {
  requirePermission(actor, 'sort cases');
  return inCase(world, actor, input, async (open) => {
    const matter = await readMatter(open);
    refuseIf(refusalOfSafety('step', matter));
    const { zone } = await open.tx
      .selectFrom('shops')
      .select('zone')
      .where('id', '=', open.kase.shopId)
      .executeTakeFirstOrThrow();
    if (input.on && input.on > dayIn(zone, open.at))
      throw new Refusal('invalid', 'day-to-come', { fields: [{ field: 'on', reason: 'day-to-come' }] });
    const { [input.step]: before, ...others } = matter!.steps;
    if ((before?.on ?? null) === input.on) return;
    const steps = input.on ? { ...others, [input.step]: { on: input.on, by: actor.id } } : others;
    await writeMatter(open, { ...matter!, steps });
    open.announce({ type: 'case.safety-step', data: { step: input.step, on: input.on } });
  });
}

/** Everything that had to be done is done. It stays in the register. */
export function closeSafety(world: World, actor: Actor, input: OnCase): Promise<void> {
  requirePermission(actor, 'sort cases');
  return inCase(world, actor, input, async (open) => {
    const matter = await readMatter(open);
    refuseIf(refusalOfSafety('close', matter));
    await writeMatter(open, { ...matter!, state: 'closed' });
    await lowerFlag(open, 'safety');
    open.announce({ type: 'case.safety-closed', data: { steps: Object.keys(matter!.steps) } });
  });
}

export function findSafety(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<SafetyMatter | null> {
  requirePermission(actor, 'read cases');
  return inShop(
    world,
    actor.shopId,
    async (tx) => (await readMatter({ tx, kase: { shopId: actor.shopId, id: caseId } })) ?? null,
  );
}

async function readMatter({
  tx,
  kase,
}: Pick<OpenCase, 'tx'> & { kase: { shopId: string; id: string } }): Promise<SafetyMatter | null> {
  const row = await tx
    .selectFrom('safetyMatters')
    .select(['state', 'because', 'steps', 'raisedAt', 'openedAt', 'endedAt'])
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .executeTakeFirst();
  return row ? { ...row, steps: row.steps as StepsDone } : null;
}

async function writeMatter(
  { tx, kase, at }: OpenCase,
  { state, because, steps }: Pick<SafetyMatter, 'state' | 'because' | 'steps'>,
): Promise<void> {
  const ended = state === 'closed' || state === 'dismissed' ? at : null;
  const changed = { state, steps: JSON.stringify(steps), endedAt: ended, ...(state === 'open' && { openedAt: at }) };
  await tx
    .insertInto('safetyMatters')
    .values({ shopId: kase.shopId, caseId: kase.id, because, raisedAt: at, openedAt: null, ...changed })
    .onConflict((conflict) => conflict.columns(['shopId', 'caseId']).doUpdateSet(changed))
    .execute();
}
