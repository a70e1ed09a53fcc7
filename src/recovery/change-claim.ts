import { sql } from 'kysely';

import { meetClocks, reviveClocks, unmeetClocks } from '../cases/clock-acts.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { answerBy, mayBecome, type ClaimState } from './claim.ts';
import type { ChangeClaimInput, OpenClaimInput } from './claim-inputs.ts';
import { keepClaim } from './keep-claim.ts';
import { placeOfCase } from './place-of-case.ts';

const ended: readonly ClaimState[] = ['paid', 'refused', 'given_up'];

/** The shop wants its own money back: from a carrier, a supplier or a marketplace. It changes nothing for the buyer. */
export async function openClaim(
  world: World,
  actor: Actor,
  { caseId, kind, fileIds, ...said }: OpenClaimInput,
): Promise<string> {
  requirePermission(actor, 'keep claims');
  return inCase(world, actor, { caseId }, async (open) => {
    const id = await keepClaim(open, { ...said, kind, because: 'by_hand' });
    if (id === null) throw new Refusal('conflict', 'claim-there');
    if (fileIds) await setFiles(open, id, fileIds);
    return id;
  });
}

/** What became of a claim, and what is known of it by now. */
export async function changeClaim(world: World, actor: Actor, input: ChangeClaimInput): Promise<void> {
  requirePermission(actor, 'keep claims');
  const claim = await inShop(world, actor.shopId, (tx) =>
    tx
      .selectFrom('claims')
      .select('caseId')
      .where('shopId', '=', actor.shopId)
      .where('id', '=', input.claimId)
      .executeTakeFirst(),
  );
  const { caseId } = found(claim, 'claim');
  return inCase(world, actor, { caseId }, async (open) => {
    const { tx, kase, at } = open;
    const { claimId: id, fileIds, state: to, ...said } = input;
    const was = await tx
      .selectFrom('claims')
      .selectAll()
      .where('shopId', '=', kase.shopId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const state = to ?? was.state;
    refuseIf(mayBecome(was.state, state) ? null : 'claim-stands-otherwise');
    refuseUnsaidSums(was, said);
    const next = { ...was, ...defined(said), state };
    if (state !== 'paid') next.paid = null;
    const missing =
      state === 'paid' && next.paid === null ? 'paid' : needsAmount(state) && !next.amount ? 'amount' : null;
    if (missing) throw new Refusal('invalid', 'required', { fields: [{ field: missing, reason: 'required' }] });
    const { today } = await placeOfCase(tx, kase, at);
    const claims = state === 'claimed' && was.state === 'to_claim';
    await tx
      .updateTable('claims')
      .set({
        state,
        against: next.against,
        reference: next.reference,
        currency: next.currency,
        amount: next.amount,
        agreed: next.agreed,
        paid: next.paid,
        deadline: next.deadline,
        protocolOn: next.protocolOn,
        note: next.note,
        claimedOn: claims ? today : state === 'to_claim' ? null : was.claimedOn,
        answerBy: claims && !input.answerBy ? answerBy(was.kind, today) : next.answerBy,
        endedOn: ended.includes(state) ? (was.endedOn ?? today) : null,
        ...(state !== was.state && { remindedOn: null }),
      })
      .where('shopId', '=', kase.shopId)
      .where('id', '=', id)
      .execute();
    if (fileIds) await setFiles(open, id, fileIds);
    if (was.kind === 'carrier') await followClock(open, was.state, state);
    open.announce({ type: 'case.claim-changed', data: { claimId: id, kind: was.kind, from: was.state, to: state } });
  });
}

/** A claim in another currency has other sums: none of those that stand becomes one by itself. */
function refuseUnsaidSums(was: { currency: string } & Sums, said: Omit<ChangeClaimInput, 'claimId'>): void {
  if (!said.currency || said.currency === was.currency) return;
  const unsaid = sums.filter((sum) => was[sum] !== null && said[sum] === undefined);
  if (unsaid.length > 0)
    throw new Refusal('invalid', 'required', { fields: unsaid.map((field) => ({ field, reason: 'required' })) });
}
const sums = ['amount', 'agreed', 'paid'] as const;
type Sums = Readonly<Record<(typeof sums)[number], number | null>>;

const needsAmount = (state: ClaimState): boolean => state !== 'to_claim' && state !== 'given_up';

const defined = <T extends object>(said: T) =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Partial<T>;

/** The carrier was told in time: the seven days are met. A claim taken back wants them again. */
async function followClock(open: OpenCase, from: ClaimState, to: ClaimState): Promise<void> {
  if (from === to) return;
  if (to === 'to_claim') {
    await unmeetClocks(open, ['CARRIER-HIDDEN-7']);
    await reviveClocks(open, ['CARRIER-HIDDEN-7']);
  } else if (from === 'to_claim') await meetClocks(open, ['CARRIER-HIDDEN-7']);
}

async function setFiles({ tx, kase }: OpenCase, claimId: string, fileIds: readonly string[]): Promise<void> {
  const ids = [...new Set(fileIds)];
  const known = ids.length
    ? await tx
        .selectFrom('files')
        .select('id')
        .where('shopId', '=', kase.shopId)
        .where('caseId', 'in', sql<string>`(select case_family(${kase.shopId}, ${kase.id}))`)
        .where('id', 'in', ids)
        .execute()
    : [];
  if (known.length < ids.length) throw new Refusal('missing', 'file');
  await tx.deleteFrom('claimFiles').where('shopId', '=', kase.shopId).where('claimId', '=', claimId).execute();
  if (ids.length)
    await tx
      .insertInto('claimFiles')
      .values(ids.map((fileId) => ({ shopId: kase.shopId, claimId, fileId })))
      .execute();
}
