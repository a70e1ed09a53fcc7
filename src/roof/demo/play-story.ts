import { markRead } from '../../cases/mark-read.ts';
import { openDraft } from '../../cases/form-drafts.ts';
import { statementInput } from '../../cases/statement-inputs.ts';
import { submitCase } from '../../cases/submit-case.ts';
import { buyer, type Actor } from '../../identity/actor.ts';
import type { World } from '../../platform/world.ts';
import { stepTime, type DemoClock } from './demo-clock.ts';
import { addPhotos } from './demo-photos.ts';
import type { DemoShop } from './open-demo-shop.ts';
import type { Happening } from './seed-demo.ts';
import type { Scene, Start, Step, Story } from './story.ts';
import type { TakenOrder } from './take-orders.ts';

export const startOf = (start: Start, clock: DemoClock): Date => {
  if ('hoursAgo' in start) return new Date(clock.end.getTime() - start.hoursAgo * 3_600_000);
  if ('daysAgo' in start) return clock.ago(start.daysAgo, start.at);
  return clock.running(start.runsOut, start.inDays, start.at);
};

/** What happens in a story, each thing at its time: the statement, then every step. */
export function happeningsOf(
  story: Story,
  clock: DemoClock,
  shop: () => DemoShop,
  order: () => TakenOrder | null,
): Happening[] {
  let caseId = '';
  const start = startOf(story.start, clock);
  const statement: Happening = {
    at: start,
    run: async (world) => {
      caseId = await declare(world, shop(), story, order());
    },
  };
  let before = start;
  const steps = story.then.map((step): Happening => {
    const at = stepTime({ start, before, end: clock.end }, { ...step, byStaff: step.who !== 'buyer' });
    before = at;
    return { at, run: (world) => play(step, { world, shop: shop(), caseId, order: order() }) };
  });
  return [statement, ...steps];
}

async function play({ who, act }: Step, scene: Omit<Scene, 'actor'>): Promise<void> {
  const { world, shop, caseId } = scene;
  const actor: Actor = who === 'buyer' ? buyer(shop.shopId, caseId) : shop.staff[who];
  if (who === 'anna' || who === 'marta') await markRead(world, actor, { caseId });
  await act({ ...scene, actor });
}

/** The buyer sends the form, photos and all; or somebody of the shop writes down what was said on the phone. */
async function declare(world: World, shop: DemoShop, story: Story, order: TakenOrder | null): Promise<string> {
  const { says, locale = 'pl' } = story;
  const channelId = shop.channels[story.channel].id;
  const input = statementInput.parse({
    kind: says.kind,
    channelId,
    locale,
    contact: { name: story.buyer.name, email: says.email ?? story.buyer.email, phone: story.buyer.phone },
    company: story.buyer.company,
    capacity: says.capacity,
    orderId: order?.id,
    contract: says.contract,
    wholeOrder: says.whole ?? false,
    lines: (says.lines ?? []).map(([sku, quantity]) => ({ orderLineId: order?.lineIds.get(sku), quantity })),
    issue: says.issue,
    demand: says.demand,
    demandAmount: says.demandAmount,
    byGuarantee: says.byGuarantee,
    description: says.text,
    payoutAccount: says.account,
  });
  if (says.takenBy) {
    const taken = await submitCase(world, shop.staff[says.takenBy], input, { elsewhere: { medium: 'phone' } });
    return taken.caseId;
  }
  const path = says.kind === 'withdrawal' ? 'withdraw' : 'report';
  const { draft } = await openDraft(world, { shopId: shop.shopId, channelId, path, orderId: order?.id ?? null });
  const actor = buyer(shop.shopId);
  const fileIds = await addPhotos(world, actor, { draftId: draft.id }, says.photos ?? []);
  return (await submitCase(world, actor, { ...input, fileIds }, { draftId: draft.id })).caseId;
}
