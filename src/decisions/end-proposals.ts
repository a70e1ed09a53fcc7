import type { OpenCase } from '../cases/in-case.ts';
import type { ProposalState } from './proposal.ts';

/** Ends the proposal that is open on a case, when there is one. Says which. */
export async function endProposals(
  { tx, kase, at }: OpenCase,
  state: Exclude<ProposalState, 'open' | 'accepted'>,
): Promise<string | null> {
  const row = await tx
    .updateTable('proposals')
    .set({ state, endedAt: at })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
