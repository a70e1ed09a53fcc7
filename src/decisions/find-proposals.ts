import { requireBuyerOf, requirePermission, type Actor } from '../identity/actor.ts';
import type { Day } from '../kit/day.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { ProposalState } from './proposal.ts';
import { proposalOption, type ProposalOption } from './proposal-inputs.ts';

export interface ShownProposal {
  readonly id: string;
  readonly text: string;
  readonly options: ProposalOption[];
  readonly until: Day;
  readonly expiresAt: Date;
  readonly state: ProposalState;
  readonly chosen: number | null;
  readonly proposedBy: string | null;
  readonly at: Date;
  readonly endedAt: Date | null;
}

/** What was proposed on a case, the newest first. What is over by the clock is told as over, swept or not. */
export async function findProposals(
  world: World,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<ShownProposal[]> {
  requireBuyerOf(actor, caseId, 'read cases');
  return inShop(world, actor.shopId, (tx) => readProposals(tx, actor.shopId, caseId, world.now()));
}

export async function readProposals(tx: Tx, shopId: string, caseId: string, now: Date): Promise<ShownProposal[]> {
  const rows = await tx
    .selectFrom('proposals as p')
    .leftJoin('staff as s', (join) =>
      join
        .onRef('s.shopId', '=', 'p.shopId')
        .on((eb) => eb(eb.cast<string>('s.id', 'text'), '=', eb.ref('p.proposedBy'))),
    )
    .select([
      'p.id',
      'p.body as text',
      'p.options',
      'p.until',
      'p.expiresAt',
      'p.state',
      'p.chosen',
      's.name as proposedBy',
      'p.at',
      'p.endedAt',
    ])
    .where('p.shopId', '=', shopId)
    .where('p.caseId', '=', caseId)
    .orderBy('p.at', 'desc')
    .orderBy('p.id', 'desc')
    .execute();
  return rows.map(({ options, state, ...row }) => ({
    ...row,
    options: proposalOption.array().parse(options),
    state: state === 'open' && row.expiresAt <= now ? 'expired' : state,
  }));
}

export interface WaitingDecision {
  readonly id: string;
  readonly kind: 'decision' | 'proposal';
  readonly input: Record<string, unknown>;
  readonly worth: number;
  readonly currency: string;
  readonly state: 'waiting' | 'approved' | 'sent_back' | 'taken_back';
  readonly askedBy: string;
  readonly askedByName: string | null;
  readonly askedAt: Date;
  readonly answeredByName: string | null;
  readonly answeredAt: Date | null;
  readonly note: string | null;
}

/** The last decision that was put to a second person, with what became of it; null when none ever was. */
export async function findWaiting(
  world: World,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<WaitingDecision | null> {
  requirePermission(actor, 'read cases');
  const row = await inShop(world, actor.shopId, (tx) =>
    tx
      .selectFrom('waitingDecisions as w')
      .leftJoin('staff as s', (join) =>
        join
          .onRef('s.shopId', '=', 'w.shopId')
          .on((eb) => eb(eb.cast<string>('s.id', 'text'), '=', eb.ref('w.askedBy'))),
      )
      .leftJoin('staff as a', (join) =>
        join
          .onRef('a.shopId', '=', 'w.shopId')
          .on((eb) => eb(eb.cast<string>('a.id', 'text'), '=', eb.ref('w.answeredBy'))),
      )
      .select([
        'w.id',
        'w.kind',
        'w.input',
        'w.worth',
        'w.currency',
        'w.state',
        'w.askedBy',
        's.name as askedByName',
        'w.askedAt',
        'a.name as answeredByName',
        'w.answeredAt',
        'w.note',
      ])
      .where('w.shopId', '=', actor.shopId)
      .where('w.caseId', '=', caseId)
      .orderBy('w.askedAt', 'desc')
      .orderBy('w.id', 'desc')
      .executeTakeFirst(),
  );
  return row ? { ...row, input: row.input as Record<string, unknown> } : null;
}
