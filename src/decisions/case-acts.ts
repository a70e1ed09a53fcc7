import { requirePermission, type Actor } from '../identity/actor.ts';
import { moveNames, refusalOfMove, type Move } from '../cases/case.ts';
import { readCase } from '../cases/read-case.ts';
import { readOwed } from '../cases/owed.ts';
import { found } from '../kit/refusal.ts';
import { groundsFor, noGroundsFor } from '../law/grounds.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { refusalOfDeciding, refusalOfRejecting } from './deciding.ts';
import { refusalOfProposing } from './proposal.ts';
import { readDecidingFacts } from './deciding-facts.ts';

/** Why each act is closed on a case right now; null where it is open. The same rules that the verbs ask. */
export interface CaseActs {
  readonly moves: Record<Move, string | null>;
  readonly decide: string | null;
  readonly propose: string | null;
  readonly reject: string | null;
}

export async function findCaseActs(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<CaseActs> {
  requirePermission(actor, 'read cases');
  return inShop(world, actor.shopId, async (tx) => {
    const kase = found(await readCase(tx, actor.shopId, caseId), 'case');
    const owed = await readOwed(tx, actor.shopId, caseId, world.now());
    const facts = await readDecidingFacts(tx, kase, world.now());
    return {
      moves: Object.fromEntries(moveNames.map((move) => [move, refusalOfMove(move, kase, owed)])) as Record<
        Move,
        string | null
      >,
      decide: facts.waits ? 'decision-waits' : refusalOfDeciding(kase, facts.answerOwed),
      propose: facts.waits ? 'decision-waits' : refusalOfProposing(kase),
      reject: refusalOfRejecting(kase, facts)?.reason ?? null,
    };
  });
}

export interface OfferedGround {
  readonly code: string;
  readonly basis: string;
  readonly onlyTheDemand: boolean;
  readonly agreed: boolean;
  readonly burden: boolean;
  readonly needs: string[];
  /** The law knows no such ground: shown with its article, never chosen. */
  readonly forbidden: boolean;
}

/** The grounds that the law allows on a case against this buyer and this demand, and those it does not. */
export async function findGrounds(
  world: World,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<OfferedGround[]> {
  requirePermission(actor, 'read cases');
  const kase = found(await inShop(world, actor.shopId, (tx) => readCase(tx, actor.shopId, caseId)), 'case');
  return [
    ...groundsFor(kase).map(({ code, basis, needs, onlyTheDemand = false, agreed = false, burden = false }) => ({
      code,
      basis,
      onlyTheDemand,
      agreed,
      burden,
      needs: [...needs],
      forbidden: false,
    })),
    ...noGroundsFor(kase).map(({ code, basis }) => ({
      code,
      basis,
      onlyTheDemand: false,
      agreed: false,
      burden: false,
      needs: [],
      forbidden: true,
    })),
  ];
}
