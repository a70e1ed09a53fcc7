import { inCase, type OpenCase } from '../cases/in-case.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import type { Day } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import { Refusal } from '../kit/refusal.ts';
import { loseGoods } from '../decisions/lose-goods.ts';
import type { World } from '../platform/world.ts';
import { placeOfCase } from './place-of-case.ts';
import { traceIn, type Trace } from './read-trace.ts';
import type { EndTraceInput, NoteTraceInput } from './trace-inputs.ts';
import { askAgainOn, type TraceStepKind, type TraceWay } from './trace.ts';

/** The carrier was asked, or answered: when, how, under which number, and when to ask again. */
export function noteTrace(world: World, actor: Actor, input: NoteTraceInput): Promise<void> {
  requirePermission(actor, 'trace parcels');
  return inCase(world, actor, input, async (open) => {
    const { tx, kase, at } = open;
    const trace = await openTraceOf(open);
    const place = await placeOfCase(tx, kase, at);
    const { kind, how, saidOn, words } = input;
    if (saidOn > place.today) throw new Refusal('invalid', 'day-to-come', wrong('saidOn', 'day-to-come'));
    if (input.askAgainOn && input.askAgainOn <= saidOn)
      throw new Refusal('invalid', 'day-passed', wrong('askAgainOn', 'day-passed'));
    await addStep(open, trace, { kind, how, saidOn, words });
    await tx
      .updateTable('traces')
      .set({
        ...(kind === 'asked' ? { askedOn: saidOn, answeredOn: null } : { answeredOn: saidOn }),
        askAgainOn: input.askAgainOn ?? askAgainOn(saidOn, place),
        ...(input.reference && { reference: input.reference }),
      })
      .where('shopId', '=', kase.shopId)
      .where('id', '=', trace.id)
      .execute();
    open.announce({ type: `case.trace-${kind}`, data: { traceId: trace.id, how, saidOn } });
  });
}

/**
 * The parcel was found, or counts as lost, or nobody looks for it any longer. Lost is a fact, no decision: sending
 * again or the money is decided as every remedy is, and the buyer is told that it follows.
 */
export function endTrace(world: World, actor: Actor, { outcome, words, ...on }: EndTraceInput): Promise<void> {
  requirePermission(actor, 'trace parcels');
  return inCase(world, actor, on, async (open) => {
    const { tx, kase, at } = open;
    const trace = await openTraceOf(open);
    const { today } = await placeOfCase(tx, kase, at);
    await addStep(open, trace, { kind: outcome, how: null, saidOn: today, words });
    await tx
      .updateTable('traces')
      .set({ state: outcome, endedAt: at, askAgainOn: null })
      .where('shopId', '=', kase.shopId)
      .where('id', '=', trace.id)
      .execute();
    if (outcome === 'lost' && kase.remedy === 'shipped') await loseGoods(open, trace.number);
    open.announce({
      type: outcome === 'called_off' ? 'case.trace-called-off' : `case.trace-${outcome}`,
      data: { traceId: trace.id },
    });
  });
}

async function openTraceOf({ tx, kase }: OpenCase): Promise<Trace> {
  const trace = await traceIn(tx, kase);
  if (trace?.state !== 'open') throw new Refusal('conflict', 'trace-ended');
  return trace;
}

interface NewStep {
  readonly kind: TraceStepKind;
  readonly how: TraceWay | null;
  readonly saidOn: Day;
  readonly words: string;
}

async function addStep({ tx, kase, actor, at }: OpenCase, trace: Trace, step: NewStep): Promise<void> {
  await tx
    .insertInto('traceSteps')
    .values({
      shopId: kase.shopId,
      id: newId(at),
      traceId: trace.id,
      caseId: kase.id,
      ...step,
      by: actor.id ?? actor.kind,
      at,
    })
    .execute();
}

const wrong = (field: string, reason: string) => ({ fields: [{ field, reason }] });
