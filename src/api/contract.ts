/**
 * The public API, whole: types for the server, the client of the desk, OpenAPI. Pure, since the browser loads it
 * as a value: what it imports from rooms are their schemas (`*-inputs.ts`) and nouns, never verbs.
 */
import { answeringContract } from './contract/answering.ts';
import { auditContract } from './contract/audit.ts';
import { benchContract, stockContract } from './contract/bench.ts';
import { bankContract } from './contract/bank.ts';
import { payoutsContract } from './contract/payouts.ts';
import { booksContract } from './contract/books.ts';
import { casesContract } from './contract/cases.ts';
import { channelsContract } from './contract/channels.ts';
import { connectionsContract } from './contract/connections.ts';
import { customersContract } from './contract/customers.ts';
import { approvalsContract, proposalsContract } from './contract/deciding.ts';
import { guaranteesContract } from './contract/guarantees.ts';
import { goodsOutContract } from './contract/goods-out.ts';
import { insideContract } from './contract/inside.ts';
import { keysContract } from './contract/keys.ts';
import { lettersContract } from './contract/letters.ts';
import { bulkContract, macrosContract } from './contract/macros.ts';
import { meContract } from './contract/me.ts';
import { noticesContract } from './contract/notices.ts';
import { parcelsContract } from './contract/parcels.ts';
import { uncollectedContract } from './contract/uncollected.ts';
import { ordersContract } from './contract/orders.ts';
import { presenceContract } from './contract/presence.ts';
import { promisesContract } from './contract/promises.ts';
import { absencesContract, rotaContract } from './contract/rota.ts';
import { privacyContract } from './contract/privacy.ts';
import { refundsContract } from './contract/refunds.ts';
import { reportsContract } from './contract/reports.ts';
import { refundSumsContract } from './contract/refund-sums.ts';
import { settlingContract } from './contract/settling.ts';
import { shopContract } from './contract/shop.ts';
import { invitationsContract, staffContract } from './contract/staff.ts';

import { fieldsContract } from './contract/fields.ts';
import { safetyContract } from './contract/safety.ts';
import { sortingContract } from './contract/sorting.ts';
import { welcomeContract } from './contract/welcome.ts';
import { vouchersContract } from './contract/vouchers.ts';
import { viewsContract } from './contract/views.ts';
import { tagsContract } from './contract/tags.ts';
import { claimsContract } from './contract/claims.ts';
import { tracesContract } from './contract/traces.ts';
import { statusesContract } from './contract/statuses.ts';

export const contract = {
  macros: macrosContract,
  bulk: bulkContract,
  me: meContract,
  shop: shopContract,
  staff: staffContract,
  invitations: invitationsContract,
  channels: channelsContract,
  connections: connectionsContract,
  keys: keysContract,
  orders: ordersContract,
  cases: casesContract,
  customers: customersContract,
  privacy: privacyContract,
  refundSums: refundSumsContract,
  settling: settlingContract,
  parcels: parcelsContract,
  traces: tracesContract,
  guarantees: guaranteesContract,
  goodsOut: goodsOutContract,
  claims: claimsContract,
  vouchers: vouchersContract,
  uncollected: uncollectedContract,
  refunds: refundsContract,
  bench: benchContract,
  stock: stockContract,
  letters: lettersContract,
  approvals: approvalsContract,
  proposals: proposalsContract,
  statuses: statusesContract,
  tags: tagsContract,
  views: viewsContract,
  sorting: sortingContract,
  safety: safetyContract,
  fields: fieldsContract,
  presence: presenceContract,
  promises: promisesContract,
  answering: answeringContract,
  inside: insideContract,
  rota: rotaContract,
  absences: absencesContract,
  notices: noticesContract,
  reports: reportsContract,
  audit: auditContract,
  bank: bankContract,
  payouts: payoutsContract,
  books: booksContract,
  welcome: welcomeContract,
};
export type Contract = typeof contract;
