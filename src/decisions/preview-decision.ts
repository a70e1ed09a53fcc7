import { requirePermission, type Actor } from '../identity/actor.ts';
import { withCase } from '../cases/in-case.ts';
import { decisionLetter } from '../letters/decision-letter.ts';
import type { Letter } from '../letters/letter.ts';
import { ledgerIn } from '../guarantees/find-ledger.ts';
import { dayIn } from '../kit/day.ts';
import { needsAdrStatement } from '../law/rejection.ts';
import { readMailingIn } from '../messages/mailing.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { choiceText } from './choice-told.ts';
import { judgeDecision } from './decide.ts';
import type { DecideInput } from './decision-inputs.ts';
import { legalBasisOf, outcomeOf } from './deciding.ts';
import { decisionOf } from './decision-letter.ts';
import { recordDecision } from './record-decision.ts';

/** Carries the letter out of a transaction that is to leave nothing behind. */
class Tried extends Error {
  readonly letter: Letter;
  constructor(letter: Letter) {
    super('only tried');
    this.letter = letter;
  }
}

/**
 * The letter a decision would send, to the word: the decision is made, its letter written, and all of it
 * undone. So the dates in it are the real ones, and what may not be decided is refused here already.
 */
export async function previewDecision(world: World, actor: Actor, input: DecideInput): Promise<Letter> {
  requirePermission(actor, 'decide cases');
  const { shopId } = actor;
  try {
    return await inShop(world, shopId, async (tx) => {
      await withCase(world, tx, actor, input, async (open) => {
        const facts = await judgeDecision(open, input);
        await recordDecision(open, { ...input, answeredOn: dayIn(facts.zone, open.at), elsewhere: null });
      });
      const mailing = await readMailingIn(world, tx, shopId, input.caseId);
      const { kase, shop, words, frame } = mailing;
      const rejects = outcomeOf(input.lines) !== 'accepted';
      const told = decisionOf(mailing, {
        lines: input.lines.map((line) => ({
          ...line,
          amount: line.amount ?? null,
          ground: line.ground ?? null,
          legalBasis: legalBasisOf(line.ground),
          detail: line.detail ?? null,
        })),
        text: input.text,
        conditions: input.conditions ?? '',
        returnPayer: input.returnPayer ?? null,
        decidedOn: world.todayIn(shop.zone),
        author: actor.kind === 'staff' ? actor.name : frame.brand.name,
        adr: rejects && needsAdrStatement(kase.procedure, kase.capacity) ? shop.policy.adr : null,
        choice: choiceText(world, kase.locale, world.todayIn(shop.zone)),
        ledger: await ledgerIn(world, tx, { ...kase, shopId }),
      });
      throw new Tried(decisionLetter(words, told));
    });
  } catch (error) {
    if (error instanceof Tried) return error.letter;
    throw error;
  }
}
