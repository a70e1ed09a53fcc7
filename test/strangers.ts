import { newId } from '../src/kit/id.ts';
import { aShop, aStaff } from './builders.ts';
import { anOrder, anOrderInput } from './order-builders.ts';
import { answeringVictim, strangerAnsweringRows } from './stranger-answering.ts';
import { strangerCaseRows, victimCases } from './stranger-cases.ts';
import { bankVictim, strangerBankRows } from './stranger-bank.ts';
import { booksVictim, strangerBookRows } from './stranger-books.ts';
import { connectionVictim, strangerConnectionRows } from './stranger-connections.ts';
import { goodsVictim, strangerGoodsRows } from './stranger-goods.ts';
import { benchVictim, strangerBenchRows } from './stranger-bench.ts';
import { refundVictim, strangerRefundRows } from './stranger-refunds.ts';
import { strangerCustomerRows, victimCustomers } from './stranger-customers.ts';
import { strangerViewRows, viewVictim } from './stranger-views.ts';
import { strangerMacroRows, victimMacros } from './stranger-macros.ts';
import type { TestWorld } from './world.ts';
import { parcelRows, parcelVictim } from './stranger-parcels.ts';
import { claimVictim, recoveryRows } from './stranger-recovery.ts';
import { sortingRows, sortingVictim } from './stranger-sorting.ts';
import { bookAbsence } from '../src/cover/book-absence.ts';
import { absenceInput, ruleInput } from '../src/rota/rota-inputs.ts';
import { createRule } from '../src/rota/rules.ts';
import { createStatus } from '../src/cases/statuses.ts';
import { createKey } from '../src/identity/create-key.ts';
import { inviteStaff } from '../src/identity/invite-staff.ts';

export const aStatusInput = {
  namePl: 'U producenta',
  nameEn: 'With the maker',
  color: '#aa3300',
  stage: 'in_review',
  visible: true,
  mail: 'standard',
  mailPl: null,
  mailEn: null,
} as const;

const aHoliday = { firstDay: '2026-12-22', lastDay: '2027-01-02', substituteId: null } as const;

/** A shop with one of everything: what a stranger would like to see. */
export async function aVictim({ world }: TestWorld) {
  const shop = await aShop(world, { name: 'Ofiara' });
  const { token: ownKey } = await createKey(world, shop.actor, { name: 'Własny', role: 'owner' });
  const { key } = await createKey(world, shop.actor, { name: 'ERP', role: 'viewer' });
  const kasia = await aStaff(world, shop.shopId, 'consultant', { userId: newId() });
  await inviteStaff(world, shop.actor, { email: 'zaproszona@ofiara.example', name: 'Zaproszona', role: 'viewer' });
  const { orderId } = await anOrder(world, shop.shopId, shop.channel.id, { number: 'OFIARA-1' });
  const status = await createStatus(world, shop.actor, { ...aStatusInput, position: 0 });
  const cases = await victimCases(world, shop.actor, shop.channel.id);
  const answering = await answeringVictim(world, shop.actor, cases.caseId);
  const rule = await createRule(world, shop.actor, ruleInput.parse({ conditions: {}, staffIds: [kasia.id] }));
  const absence = await bookAbsence(world, shop.actor, absenceInput.parse({ staffId: kasia.id, ...aHoliday }));
  return {
    shopId: shop.shopId,
    ...answering,
    ruleId: rule.id,
    absenceId: absence.id,
    ownKey,
    channelId: shop.channel.id,
    slug: shop.channel.slug,
    keyId: key.id,
    staffId: kasia.id,
    statusId: status.id,
    orderId,
    orderNumber: 'OFIARA-1',
    ownerEmail: shop.ownerEmail,
    ...cases,
    ...(await parcelVictim(world, shop.actor, { ...cases, orderId, channelId: shop.channel.id })),
    ...(await sortingVictim(world, shop.actor, { ...cases, channelId: shop.channel.id })),
    ...(await connectionVictim(world, shop.actor)),
    ...(await refundVictim(world, shop.actor, cases.decidedCaseId)),
    ...(await claimVictim(world, shop.actor, cases.caseId)),
    ...(await booksVictim({ world, actor: shop.actor, caseId: cases.caseId })),
    ...(await bankVictim(world, shop.actor)),
    ...(await viewVictim(world, shop.actor)),
    ...(await goodsVictim(world, shop.actor, shop.channel.id)),
    ...(await benchVictim(world, shop.actor, cases)),
    ...(await victimCustomers(world, shop.actor)),
    ...(await victimMacros(world, shop.actor, cases.caseId)),
  };
}
export type Victim = Awaited<ReturnType<typeof aVictim>>;

/**
 * One row for each procedure of the contract: an input that names what is the victim's. `null`: it names nothing,
 * and is only looked at for what it shows. The test calls each as a stranger, and then as the victim, who
 * must get as far as the rules of the business.
 */
export const strangerRows: Record<string, ((victim: Victim) => object) | null> = {
  ...parcelRows,
  ...recoveryRows,
  'shop.find': null,
  'shop.update': null,
  'staff.list': null,
  'staff.invite': null,
  'staff.update': ({ staffId }) => ({ staffId, name: 'Obca' }),
  'channels.list': null,
  'channels.create': ({ staffId }) => ({ kind: 'phone', name: 'Telefon', defaultStaffId: staffId }),
  'channels.update': ({ channelId }) => ({ channelId, name: 'Przejęty' }),
  ...strangerConnectionRows,
  ...strangerRefundRows,
  ...strangerBankRows,
  ...strangerBookRows,
  'rota.rules': null,
  'rota.createRule': ({ staffId, channelId }) => ({ conditions: { channelIds: [channelId] }, staffIds: [staffId] }),
  'rota.changeRule': ({ ruleId, staffId }) => ({ ruleId, conditions: {}, staffIds: [staffId] }),
  'rota.arrangeRules': ({ ruleId }) => ({ ruleIds: [ruleId] }),
  'rota.tryRules': ({ ruleId, staffId }) => ({ ruleId, conditions: {}, staffIds: [staffId] }),
  'rota.archiveRule': ({ ruleId }) => ({ ruleId }),
  'rota.restoreRule': ({ ruleId }) => ({ ruleId }),
  'rota.loads': null,
  'rota.setCapacity': ({ staffId }) => ({ staffId, most: 20 }),
  'absences.list': null,
  'absences.preview': ({ staffId }) => ({ staffId, ...aHoliday }),
  'absences.book': ({ staffId }) => ({ staffId, ...aHoliday }),
  'absences.change': ({ absenceId }) => ({ absenceId, ...aHoliday }),
  'absences.callOff': ({ absenceId }) => ({ absenceId }),
  'keys.list': null,
  'keys.create': null,
  'keys.revoke': ({ keyId }) => ({ keyId }),
  'orders.upsert': ({ channelId }) => ({ ...anOrderInput({ number: 'OBCY-1' }), channelId }),
  'orders.list': null,
  'orders.find': ({ orderId }) => ({ orderId }),
  ...strangerCaseRows,
  ...strangerMacroRows,
  ...sortingRows,
  ...strangerViewRows,
  ...strangerAnsweringRows,
  ...strangerCustomerRows,
  ...strangerBenchRows,
  ...strangerGoodsRows,
  'notices.list': null,
  'notices.read': null,
  'notices.ways': null,
  'notices.choose': null,
  'audit.list': null,
  'welcome.find': null,
  'welcome.mark': null,
  'welcome.finish': null,
  'welcome.sendTestMail': ({ channelId }) => ({ channelId }),
  'welcome.makeTestOrder': ({ channelId }) => ({ channelId }),
  'welcome.makeTestCase': ({ channelId }) => ({ channelId }),
  'welcome.putAwayTests': null,
  'reports.team': null,
  'reports.complaints': null,
  'reports.recordTime': ({ caseId }) => ({ caseId, seconds: 30 }),
  'promises.find': null,
  'promises.change': ({ channelId }) => ({ channelId, answers: null }),
  'promises.example': null,
  'promises.breaches': null,
  'statuses.list': null,
  'statuses.create': null,
  'statuses.update': ({ statusId }) => ({ ...aStatusInput, statusId }),
  'statuses.arrange': ({ statusId }) => ({ statusIds: [statusId] }),
  'statuses.previewMail': null,
  'statuses.restore': ({ statusId }) => ({ statusId }),
  'statuses.archive': ({ statusId }) => ({ statusId }),
};
