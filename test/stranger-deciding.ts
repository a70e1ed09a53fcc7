import { propose } from '../src/decisions/propose.ts';
import { findProposals, findWaiting } from '../src/decisions/find-proposals.ts';
import { decide } from '../src/decisions/decide.ts';
import { decideInput } from '../src/decisions/decision-inputs.ts';
import { proposeInput } from '../src/decisions/proposal-inputs.ts';
import { findSettlement } from '../src/decisions/find-settlement.ts';
import { printDecision } from '../src/decisions/print-decision.ts';
import { listLetters } from '../src/messages/list-letters.ts';
import { readMailing } from '../src/messages/mailing.ts';
import { postLetter } from '../src/messages/post-letter.ts';
import type { StaffActor } from '../src/identity/actor.ts';
import { updateShop } from '../src/identity/update-shop.ts';
import type { World } from '../src/platform/world.ts';

/** Rows of the stranger test for what waits for a second person, and for what is proposed to buyers. */
interface Victim {
  readonly caseId: string;
  readonly caseLineId: string;
  readonly waitingCaseId: string;
  readonly waitingId: string;
  readonly proposedCaseId: string;
  readonly proposalId: string;
  readonly letterCaseId: string;
  readonly mailId: string;
  readonly decisionId: string;
  readonly paperId: string;
}

const reduction = (caseLineId: string) => ({ caseLineId, quantity: 1, remedy: 'price_reduction', amount: 100 });
const aProposal = (caseLineId: string) => ({
  text: 'Proponujemy 1 zł mniej.',
  until: '2026-10-12',
  options: [{ lines: [reduction(caseLineId)] }],
});

/** A decision that waits, and a proposal that is open. The limit is lifted again for the other rows. */
export async function decidingVictim(
  world: World,
  actor: StaffActor,
  decidedCaseId: string,
  cases: readonly { readonly caseId: string; readonly lineId: string }[],
) {
  const [waits, proposed] = cases as [(typeof cases)[number], (typeof cases)[number]];
  await updateShop(world, actor, { policy: { approvalLimit: { limits: { PLN: 0 }, elsewhere: 'two' } } });
  const line = { ...reduction(waits.lineId), outcome: 'accepted', ground: 'agreed-with-buyer' };
  await decide(world, actor, decideInput.parse({ caseId: waits.caseId, lines: [line] }));
  await updateShop(world, actor, { policy: { approvalLimit: null } });
  await propose(world, actor, proposeInput.parse({ caseId: proposed.caseId, ...aProposal(proposed.lineId) }));
  const waiting = await findWaiting(world, actor, waits);
  const [proposal] = await findProposals(world, actor, proposed);
  return {
    waitingCaseId: waits.caseId,
    waitingId: waiting!.id,
    proposedCaseId: proposed.caseId,
    proposalId: proposal!.id,
    ...(await aLetter(world, actor, decidedCaseId)),
  };
}

/** A decision with its mail and its paper, as the job would have made them. */
async function aLetter(world: World, actor: StaffActor, letterCaseId: string) {
  const mailing = await readMailing(world, actor.shopId, letterCaseId);
  const [decision] = (await findSettlement(world, actor, { caseId: letterCaseId })).decisions;
  await postLetter(world, mailing, {
    cause: 'a letter of the victim',
    code: 'decision',
    to: { address: 'jan@tajny.example', name: 'Jan Tajny' },
    letter: { subject: 'Decyzja', html: '<p>Decyzja</p>', text: 'Decyzja' },
  });
  const recipient = ['Jan Tajny', 'ul. Cicha 1', '00-001 Warszawa'];
  const { fileId } = await printDecision(world, actor, { caseId: letterCaseId, decisionId: decision!.id, recipient });
  const letters = await listLetters(world, actor, { caseId: letterCaseId });
  const mail = letters.find(({ kind }) => kind === 'mail')!;
  return { letterCaseId, decisionId: decision!.id, mailId: mail.id, paperId: fileId };
}

const onWaiting = ({ waitingCaseId, waitingId }: Victim) => ({ caseId: waitingCaseId, waitingId });

export const strangerDecidingRows: Record<string, ((victim: Victim) => object) | null> = {
  'approvals.find': ({ waitingCaseId }) => ({ caseId: waitingCaseId }),
  'approvals.approve': onWaiting,
  'approvals.sendBack': (victim) => ({ ...onWaiting(victim), note: 'Za dużo' }),
  'approvals.takeBack': onWaiting,
  'proposals.list': ({ proposedCaseId }) => ({ caseId: proposedCaseId }),
  'proposals.propose': ({ caseId, caseLineId }) => ({ caseId, ...aProposal(caseLineId) }),
  'proposals.withdraw': ({ proposedCaseId, proposalId }) => ({ caseId: proposedCaseId, proposalId }),
  'letters.list': ({ caseId }) => ({ caseId }),
  'letters.find': ({ letterCaseId, mailId }) => ({ caseId: letterCaseId, mailId }),
  'letters.resend': ({ letterCaseId, mailId }) => ({ caseId: letterCaseId, mailId }),
  'letters.print': ({ letterCaseId, decisionId }) => ({
    caseId: letterCaseId,
    decisionId,
    recipient: ['Jan Tajny', 'ul. Cicha 1', '00-001 Warszawa'],
  }),
  'letters.posted': ({ letterCaseId, paperId }) => ({
    caseId: letterCaseId,
    fileId: paperId,
    postedOn: '2026-10-05',
  }),
  'proposals.tellChoice': ({ caseId }) => ({ caseId }),
};
