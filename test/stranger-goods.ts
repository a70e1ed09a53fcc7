import type { Permission } from '../src/identity/permissions.ts';

/** Rows of the stranger test for goods that go out again. */
interface Victim {
  readonly caseId: string;
  readonly decidedCaseId: string;
  readonly remedyId: string;
}

const nobody = '0190a000-0000-7000-8000-000000000001';

const aParcel = { shippedOn: '2026-10-05', carrier: 'InPost', number: '6200' };

export const strangerGoodsRows: Record<string, ((victim: Victim) => object) | null> = {
  'guarantees.find': ({ caseId }) => ({ caseId }),
  'guarantees.give': ({ caseId }) => ({ caseId, orderLineId: nobody, for: 'line', months: 12 }),
  'goodsOut.list': null,
  'goodsOut.ship': ({ decidedCaseId, remedyId }) => ({ caseId: decidedCaseId, remedyIds: [remedyId], ...aParcel }),
};

export const goodsPermissions: Record<string, Permission> = {
  'settling.goods': 'record goods',
  'settling.proof': 'record goods',
  'settling.remedy': 'record remedies',
  'guarantees.find': 'read cases',
  'guarantees.give': 'decide cases',
  'goodsOut.list': 'read cases',
  'goodsOut.ship': 'record remedies',
};
