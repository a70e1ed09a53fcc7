import { findCase, type CaseDetail } from '../../cases/find-case.ts';
import { answerElsewhere } from '../../decisions/answer-elsewhere.ts';
import { tellChoiceByPhone } from '../../decisions/choice-told.ts';
import { decide } from '../../decisions/decide.ts';
import { answerElsewhereInput, decideInput, remedyDoneInput, type Remedy } from '../../decisions/decision-inputs.ts';
import { findSettlement } from '../../decisions/find-settlement.ts';
import { finishRemedy } from '../../decisions/finish-remedy.ts';
import { reviewWithdrawal } from '../../decisions/review-withdrawal.ts';
import { reviewWithdrawalInput } from '../../decisions/withdrawal-inputs.ts';
import { addDays } from '../../kit/day.ts';
import { recordMoneySent } from '../../refunds/record-money-sent.ts';
import { moneySentInput, type refundMethods } from '../../refunds/refund-inputs.ts';
import { giveProof } from '../../returns/give-proof.ts';
import { receiveGoods } from '../../returns/receive-goods.ts';
import { goodsInput, proofInput } from '../../returns/return-inputs.ts';
import { issueVoucher } from '../../vouchers/issue-voucher.ts';
import { issueVoucherInput } from '../../vouchers/voucher-inputs.ts';
import { wroclaw } from './demo-clock.ts';
import type { Sku } from './products.ts';
import type { Scene, Step } from './story.ts';

type Act = Step['act'];
const today = ({ world }: Scene) => world.todayIn(wroclaw.zone);
const readCase = ({ world, actor, caseId }: Scene) => findCase(world, actor, { caseId });

const lineOf = (kase: CaseDetail, sku: Sku | null) => {
  const line = sku ? kase.lines.find((each) => each.sku === sku) : kase.lines[0];
  if (!line) throw new Error(`${kase.number} has no line ${sku ?? ''}`);
  return line;
};

/** What the shop answers to one product of the case; without a product, to its first line. */
export interface Verdict {
  readonly sku?: Sku;
  readonly pieces?: number;
  readonly grants?: Remedy;
  readonly amount?: number;
  readonly refuses?: string;
  /** Something else than was asked for, as the buyer agreed. */
  readonly agreed?: true;
}

const decisionLines = (kase: CaseDetail, verdicts: readonly Verdict[]) =>
  verdicts.map(({ sku, pieces, grants, amount, refuses, agreed }) => {
    const line = lineOf(kase, sku ?? null);
    return {
      caseLineId: line.id,
      quantity: pieces ?? line.quantity,
      outcome: refuses ? ('rejected' as const) : ('accepted' as const),
      ...(grants && { remedy: grants }),
      ...(amount !== undefined && { amount }),
      ...(refuses && { ground: refuses }),
      ...(agreed && { ground: 'agreed-with-buyer' }),
    };
  });

export const decides =
  (verdicts: readonly Verdict[], text: string, { sendBack = false } = {}): Act =>
  async (scene) => {
    const lines = decisionLines(await readCase(scene), verdicts);
    await decide(scene.world, scene.actor, decideInput.parse({ caseId: scene.caseId, lines, text, sendBack }));
  };

/** Answered where the buyer had asked, and written down here. */
export const decidedElsewhere =
  (verdicts: readonly Verdict[], text: string, evidence: string): Act =>
  async (scene) => {
    const lines = decisionLines(await readCase(scene), verdicts);
    const { world, actor, caseId } = scene;
    const input = { caseId, lines, text, evidence, answeredOn: today(scene) };
    await answerElsewhere(world, actor, answerElsewhereInput.parse(input));
  };

/** A withdrawal whose effect was in question does not stand. */
export const contests =
  (ground: string, text: string): Act =>
  ({ world, actor, caseId }) =>
    reviewWithdrawal(world, actor, reviewWithdrawalInput.parse({ caseId, stands: false, ground, text }));

export const proves =
  (carrier: string, number: string): Act =>
  (scene) => {
    const sentOn = addDays(today(scene), -1);
    return giveProof(scene.world, scene.actor, proofInput.parse({ caseId: scene.caseId, carrier, number, sentOn }));
  };

/** Everything of the case came back; what is not said to be scrapped is put on the shelf again, unless it stays for looking at. */
export const receives =
  (condition: string, fate: 'restocked' | 'scrapped' | 'toSupplier' | 'kept' = 'restocked'): Act =>
  async (scene) => {
    const { lines } = await readCase(scene);
    const input = {
      caseId: scene.caseId,
      receivedOn: today(scene),
      condition,
      lines: lines.map(({ id, quantity }) => ({
        caseLineId: id,
        received: quantity,
        ...(fate !== 'kept' && { [fate]: quantity }),
      })),
    };
    await receiveGoods(scene.world, scene.actor, goodsInput.parse(input));
  };

type Method = (typeof refundMethods)[number];

/** The price of what the case is about, with the cheapest delivery when all of the order goes back; or a sum that was agreed. */
export const pays =
  (method: Method, { amount, reference }: { amount?: number; reference?: string } = {}): Act =>
  async (scene) => {
    const kase = await readCase(scene);
    const order = scene.order?.input;
    const price = kase.lines.reduce((sum, line) => {
      return line.bought ? sum + Math.round(((line.paidTotal ?? 0) * line.quantity) / line.bought) : sum;
    }, 0);
    const whole = order?.lines.every(({ externalId, quantity }) =>
      kase.lines.some((line) => line.sku === externalId && line.quantity === quantity),
    );
    const delivery = whole ? (order?.delivery.cheapestOrdinary ?? 0) : 0;
    await recordMoneySent(
      scene.world,
      scene.actor,
      moneySentInput.parse({
        caseId: scene.caseId,
        method,
        amount: amount ?? price + delivery,
        currency: order?.currency ?? 'PLN',
        sentOn: today(scene),
        reference,
      }),
    );
  };

/** The choice between repair and replacement, told in a talk. */
export const tellsChoice: Act = ({ world, actor, caseId }) => tellChoiceByPhone(world, actor, { caseId });

/** The code of the voucher that was granted, by mail, for a year. */
export const sendsVoucher: Act = async (scene) => {
  const { world, actor, caseId } = scene;
  const { remedies } = await findSettlement(world, actor, { caseId });
  for (const { id } of remedies.filter(({ remedy }) => remedy === 'voucher')) {
    const validUntil = addDays(today(scene), 365);
    await issueVoucher(world, actor, issueVoucherInput.parse({ caseId, remedyId: id, validUntil }));
  }
};

type RemedyState = 'shipped' | 'delivered' | 'in_repair' | 'repaired' | 'unrepairable';

/** How far what was granted has come: every remedy of the case that is on its way. */
export const brings =
  (state: RemedyState, parcel: { carrier?: string; number?: string } = {}): Act =>
  async (scene) => {
    const { world, actor, caseId } = scene;
    const { remedies } = await findSettlement(world, actor, { caseId });
    for (const { id } of remedies) {
      await finishRemedy(
        world,
        actor,
        remedyDoneInput.parse({ caseId, remedyId: id, state, doneOn: today(scene), ...parcel }),
      );
    }
  };
