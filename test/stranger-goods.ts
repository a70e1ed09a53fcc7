import { statementInput } from '../src/cases/statement-inputs.ts';
import { submitCase } from '../src/cases/submit-case.ts';
import { decide } from '../src/decisions/decide.ts';
import { decideInput } from '../src/decisions/decision-inputs.ts';
import type { StaffActor } from '../src/identity/actor.ts';
import { inShop } from '../src/platform/shop-scope.ts';
import type { World } from '../src/platform/world.ts';
import { issueVoucher } from '../src/vouchers/issue-voucher.ts';
import type { Permission } from '../src/identity/permissions.ts';

/** Rows of the stranger test for goods that go out again. */
interface Victim {
  readonly caseId: string;
  readonly decidedCaseId: string;
  readonly remedyId: string;
  readonly voucherId: string;
  readonly voucherCode: string;
}

const nobody = '0190a000-0000-7000-8000-000000000001';

const aParcel = { shippedOn: '2026-10-05', carrier: 'InPost', number: '6200' };

export const strangerGoodsRows: Record<string, ((victim: Victim) => object) | null> = {
  'guarantees.find': ({ caseId }) => ({ caseId }),
  'guarantees.give': ({ caseId }) => ({ caseId, orderLineId: nobody, for: 'line', months: 12 }),
  'goodsOut.list': null,
  'vouchers.list': null,
  'vouchers.check': ({ voucherCode }) => ({ code: voucherCode }),
  'vouchers.redeem': ({ voucherCode }) => ({ code: voucherCode, key: 'a', amount: 100, currency: 'PLN' }),
  'vouchers.issue': ({ decidedCaseId, remedyId }) => ({ caseId: decidedCaseId, remedyId, validUntil: '2027-10-05' }),
  'vouchers.void': ({ voucherId }) => ({ voucherId, reason: 'pomyłka' }),
  'goodsOut.check': ({ decidedCaseId }) => ({ caseId: decidedCaseId }),
  'goodsOut.ship': ({ decidedCaseId, remedyId }) => ({ caseId: decidedCaseId, remedyIds: [remedyId], ...aParcel }),
};

export const goodsPermissions: Record<string, Permission> = {
  'settling.goods': 'record goods',
  'settling.proof': 'record goods',
  'settling.remedy': 'record remedies',
  'settling.promise': 'record remedies',
  'guarantees.find': 'read cases',
  'guarantees.give': 'decide cases',
  'goodsOut.list': 'read cases',
  'vouchers.list': 'see money',
  'vouchers.check': 'redeem vouchers',
  'vouchers.redeem': 'redeem vouchers',
  'vouchers.issue': 'issue vouchers',
  'vouchers.void': 'void vouchers',
  'goodsOut.ship': 'record remedies',
  'goodsOut.check': 'record remedies',
};

/** A voucher that was mailed. */
export async function goodsVictim(world: World, actor: StaffActor, channelId: string) {
  const said = {
    kind: 'report',
    channelId,
    locale: 'pl',
    contact: { name: 'Jan Tajny', email: 'jan@tajny.example' },
    lines: [{ name: 'Dzbanek tajny', quantity: 1 }],
    issue: 'defective',
    demand: 'refund',
    description: 'Pękł, tajne.',
  } as const;
  const { caseId } = await submitCase(world, actor, statementInput.parse(said));
  const { shopId } = actor;
  const line = await inShop(world, shopId, (tx) =>
    tx.selectFrom('caseLines').select('id').where('caseId', '=', caseId).executeTakeFirstOrThrow(),
  );
  const agreed = { remedy: 'voucher', amount: 5000, ground: 'agreed-with-buyer' };
  const lines = [{ caseLineId: line.id, outcome: 'accepted', quantity: 1, ...agreed }];
  await decide(world, actor, decideInput.parse({ caseId, lines }));
  const remedy = await inShop(world, shopId, (tx) =>
    tx.selectFrom('remedyDeliveries').select('id').where('caseId', '=', caseId).executeTakeFirstOrThrow(),
  );
  const given = { caseId, remedyId: remedy.id, validUntil: '2027-10-05', singleUse: false } as const;
  await issueVoucher(world, actor, given);
  const voucher = await inShop(world, shopId, (tx) =>
    tx.selectFrom('vouchers').select(['id', 'sealedCode']).where('caseId', '=', caseId).executeTakeFirstOrThrow(),
  );
  return { voucherId: voucher.id, voucherCode: world.secrets.decrypt(voucher.sealedCode!) };
}
