import { requirePermission, type Actor } from '../identity/actor.ts';
import { decisionLetter } from '../letters/decision-letter.ts';
import type { Letter } from '../letters/letter.ts';
import { needsAdrStatement } from '../law/rejection.ts';
import { readMailing } from '../messages/mailing.ts';
import type { World } from '../platform/world.ts';
import type { DecideInput } from './decision-inputs.ts';
import { legalBasisOf, outcomeOf } from './deciding.ts';
import { decisionOf } from './decision-letter.ts';

/** The letter a decision would send, to the word. Nothing is kept. */
export async function previewDecision(world: World, actor: Actor, input: DecideInput): Promise<Letter> {
  requirePermission(actor, 'decide cases');
  const mailing = await readMailing(world, actor.shopId, input.caseId);
  const { kase, shop, words, frame } = mailing;
  const rejects = outcomeOf(input.lines) !== 'accepted';
  return decisionLetter(
    words,
    decisionOf(mailing, {
      lines: input.lines.map((line) => ({
        ...line,
        amount: line.amount ?? null,
        ground: line.ground ?? null,
        legalBasis: legalBasisOf(line.ground),
      })),
      text: input.text,
      decidedOn: world.todayIn(shop.zone),
      author: actor.kind === 'staff' ? actor.name : frame.brand.name,
      adr: rejects && needsAdrStatement(kase.procedure, kase.capacity) ? shop.policy.adr : null,
    }),
  );
}
