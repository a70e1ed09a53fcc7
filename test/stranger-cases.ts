import { statementInput } from '../src/cases/statement-inputs.ts';
import { submitCase } from '../src/cases/submit-case.ts';
import { decide } from '../src/decisions/decide.ts';
import { decideInput } from '../src/decisions/decision-inputs.ts';
import type { StaffActor } from '../src/identity/actor.ts';
import { decidingVictim, strangerDecidingRows } from './stranger-deciding.ts';
import { inShop } from '../src/platform/shop-scope.ts';
import type { World } from '../src/platform/world.ts';

const aStatement = (channelId: string) => ({
  kind: 'report' as const,
  channelId,
  locale: 'pl' as const,
  contact: { name: 'Jan Tajny', email: 'jan@tajny.example' },
  lines: [{ name: 'Kubek tajny', quantity: 1 }],
  issue: 'defective' as const,
  demand: 'repair' as const,
  description: 'Pękło ucho, tajne.',
});

/** A case to be worked on, and another that was decided, with a repair that is owed. */
export async function victimCases(world: World, actor: StaffActor, channelId: string) {
  const submit = () => submitCase(world, actor, statementInput.parse(aStatement(channelId)));
  const { shopId } = actor;
  const lineOf = async (caseId: string) => {
    const query = await inShop(world, shopId, (tx) =>
      tx.selectFrom('caseLines').select('id').where('caseId', '=', caseId).executeTakeFirstOrThrow(),
    );
    return query.id;
  };
  const { caseId } = await submit();
  const { caseId: decidedCaseId } = await submit();
  await decide(world, actor, decideInput.parse({ caseId: decidedCaseId, ...accepted(await lineOf(decidedCaseId)) }));
  const remedy = await inShop(world, shopId, (tx) =>
    tx.selectFrom('remedyDeliveries').select('id').where('caseId', '=', decidedCaseId).executeTakeFirstOrThrow(),
  );
  const more = [await submit(), await submit()];
  const toDecide = await Promise.all(more.map(async (one) => ({ ...one, lineId: await lineOf(one.caseId) })));
  return {
    caseId,
    caseLineId: await lineOf(caseId),
    decidedCaseId,
    remedyId: remedy.id,
    ...(await decidingVictim(world, actor, decidedCaseId, toDecide)),
  };
}

const accepted = (caseLineId: string) => ({
  lines: [{ caseLineId, outcome: 'accepted', quantity: 1, remedy: 'repair' }],
});

interface Victim {
  readonly channelId: string;
  readonly staffId: string;
  readonly statusId: string;
  readonly orderId: string;
  readonly caseId: string;
  readonly caseLineId: string;
  readonly decidedCaseId: string;
  readonly remedyId: string;
  readonly waitingCaseId: string;
  readonly waitingId: string;
  readonly proposedCaseId: string;
  readonly proposalId: string;
  readonly letterCaseId: string;
  readonly mailId: string;
  readonly decisionId: string;
  readonly paperId: string;
}

const onCase = ({ caseId }: Victim) => ({ caseId });
const today = '2026-10-05';

export const strangerCaseRows: Record<string, ((victim: Victim) => object) | null> = {
  ...strangerDecidingRows,
  'cases.submit': ({ channelId }) => aStatement(channelId),
  'cases.list': null,
  'cases.counts': null,
  'cases.find': onCase,
  'cases.history': onCase,
  'cases.messages': onCase,
  'cases.files': onCase,
  'cases.reply': ({ caseId }) => ({ caseId, body: 'Dzień dobry' }),
  'cases.note': ({ caseId }) => ({ caseId, body: 'Notatka' }),
  'cases.read': onCase,
  'cases.assign': ({ caseId, staffId }) => ({ caseId, staffId }),
  'cases.setStatus': ({ caseId, statusId }) => ({ caseId, statusId }),
  'cases.move': ({ caseId }) => ({ caseId, move: 'review' }),
  'cases.requalify': ({ caseId }) => ({ caseId, procedure: 'dispute', reason: 'Spór' }),
  'cases.attachOrder': ({ caseId, orderId }) => ({ caseId, orderId }),
  'cases.answerTakeBack': ({ caseId }) => ({ caseId, consent: true }),
  'cases.revokeLinks': onCase,
  'settling.find': onCase,
  'settling.grounds': onCase,
  'settling.preview': ({ caseId, caseLineId }) => ({ caseId, ...accepted(caseLineId) }),
  'settling.reviewWithdrawal': ({ caseId }) => ({ caseId, stands: true }),
  'settling.decide': ({ caseId, caseLineId }) => ({ caseId, ...accepted(caseLineId) }),
  'settling.answerElsewhere': ({ caseId, caseLineId }) => ({
    caseId,
    ...accepted(caseLineId),
    answeredOn: today,
    evidence: 'List polecony',
  }),
  'settling.goods': ({ caseId, caseLineId }) => ({ caseId, receivedOn: today, lines: [{ caseLineId, received: 1 }] }),
  'settling.proof': ({ caseId }) => ({ caseId, number: 'PL123456789', sentOn: today }),
  'settling.money': ({ caseId }) => ({ caseId, method: 'bank_transfer', amount: 100, currency: 'PLN', sentOn: today }),
  'refundSums.adjust': ({ caseId }) => ({ caseId, returnCost: { shopBears: true } }),
  'settling.remedy': ({ decidedCaseId, remedyId }) => ({
    caseId: decidedCaseId,
    remedyId,
    state: 'in_repair',
    doneOn: today,
  }),
  'settling.promise': ({ decidedCaseId }) => ({ caseId: decidedCaseId, promisedOn: today }),
};
