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

/** What was said on a case tells of harm: proposed once, a person decides; and again, when another harm is told of later. */
export async function proposeSafety(open: OpenCase, harms: readonly Harm[]): Promise<void> {
  const matter = await readMatter(open);
  if (harms.length === 0 || (matter && isAlive(matter))) return;
  if (matter && !(await tellsMore(open, harms))) return;
  await writeMatter(open, { because: 'words', steps: {}, ...matter, state: 'proposed' });
  await raiseFlag(open, 'safety');
  open.announce({ type: 'case.safety-raised', data: { harms } });
}

/** It is one: the owner and the managers are told at once, and the steps are kept with their days. */
export function openSafety(world: World, actor: Actor, input: OnCase): Promise<void> {
  requirePermission(actor, 'sort cases');
  return inCase(world, actor, input, async (open) => {
    const matter = await readMatter(open);
    if (matter?.state === 'open') return;
    await writeMatter(open, { because: 'staff', steps: {}, ...matter, state: 'open', openedAt: open.at });
    await raiseFlag(open, 'safety');
    open.announce({ type: 'case.safety-opened', data: { from: matter?.state ?? null } });
  });
}

/** A merge: the danger is one of the case that lives on. Of two matters the one further on counts, with the steps of both. */
export async function carrySafety(source: OpenCase, target: OpenCase): Promise<void> {
  const theirs = await readMatter(source);
  if (!theirs || !isAlive(theirs)) return;
  const own = await readMatter(target);
  const further = own?.state === 'open' || (own?.state === 'proposed' && theirs.state === 'proposed') ? own : theirs;
  await writeMatter(target, { ...further, steps: { ...theirs.steps, ...own?.steps } });
  await raiseFlag(target, 'safety');
}

/** A split: nobody knows yet which of the goods it was, so it is looked at on both. */
export async function copySafety(from: OpenCase, to: OpenCase): Promise<void> {
  const matter = await readMatter(from);
  if (matter && isAlive(matter)) await writeMatter(to, matter);
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

type Kept = Pick<SafetyMatter, 'state' | 'because' | 'steps'> & Partial<Pick<SafetyMatter, 'raisedAt' | 'openedAt'>>;

async function writeMatter(
  { tx, kase, at }: OpenCase,
  { state, because, steps, raisedAt = at, openedAt = null }: Kept,
): Promise<void> {
  const endedAt = isAlive({ state }) ? null : at;
  const changed = { state, steps: JSON.stringify(steps), openedAt, endedAt };
  await tx
    .insertInto('safetyMatters')
    .values({ shopId: kase.shopId, caseId: kase.id, because, raisedAt, ...changed })
    .onConflict((conflict) => conflict.columns(['shopId', 'caseId']).doUpdateSet(changed))
    .execute();
}

const isAlive = ({ state }: Pick<SafetyMatter, 'state'>): boolean => state === 'proposed' || state === 'open';

/** Whether there is a harm among these that nobody was told of yet: what was looked at once need not be looked at again. */
async function tellsMore({ tx, kase }: OpenCase, harms: readonly Harm[]): Promise<boolean> {
  const told = await tx
    .selectFrom('events')
    .select('data')
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('type', '=', 'case.safety-raised')
    .execute();
  const known = new Set(told.flatMap(({ data }) => (data as { harms?: readonly string[] }).harms ?? []));
  return harms.some((harm) => !known.has(harm));
}
