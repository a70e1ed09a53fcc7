import { planRefundInput } from '../src/refunds/attempt-inputs.ts';
import { planRefund } from '../src/refunds/plan-refund.ts';
import type { StaffActor } from '../src/identity/actor.ts';
import type { World } from '../src/platform/world.ts';

const aPresent = {
  purpose: 'goodwill',
  method: 'cash',
  amount: 100,
  reason: 'Tajny powód',
  consent: { on: '2026-10-05', how: 'phone' },
} as const;

export async function refundVictim(world: World, actor: StaffActor, caseId: string) {
  const { id } = await planRefund(world, actor, planRefundInput.parse({ caseId, ...aPresent }));
  return { attemptId: id };
}

interface Victim {
  readonly caseId: string;
  readonly decidedCaseId: string;
  readonly attemptId: string;
}

export const strangerRefundRows: Record<string, ((victim: Victim) => object) | null> = {
  'refunds.due': null,
  'refunds.approve': ({ decidedCaseId: caseId, attemptId }) => ({
    items: [{ caseId, attemptId, amount: 100, currency: 'PLN' }],
  }),
  'refunds.ofCase': ({ caseId }) => ({ caseId }),
  'refunds.plan': ({ caseId }) => ({ caseId, ...aPresent }),
  'refunds.callOff': ({ decidedCaseId: caseId, attemptId }) => ({ caseId, attemptId }),
  'refunds.takeBackVoucher': ({ caseId }) => ({ caseId }),
  'refunds.look': ({ decidedCaseId: caseId, attemptId }) => ({ caseId, attemptId }),
  'refunds.resolve': ({ decidedCaseId: caseId, attemptId }) => ({ caseId, attemptId, outcome: 'settled', remark: 'x' }),
};
