import { open } from './handlers/base.ts';
import { answeringHandlers } from './handlers/answering.ts';
import { auditHandlers } from './handlers/audit.ts';
import { benchHandlers, stockHandlers } from './handlers/bench.ts';
import { bankHandlers } from './handlers/bank.ts';
import { payoutsHandlers } from './handlers/payouts.ts';
import { booksHandlers } from './handlers/books.ts';
import { casesHandlers } from './handlers/cases.ts';
import { channelsHandlers } from './handlers/channels.ts';
import { connectionsHandlers } from './handlers/connections.ts';
import { customersHandlers } from './handlers/customers.ts';
import { approvalsHandlers, proposalsHandlers } from './handlers/deciding.ts';
import { guaranteesHandlers } from './handlers/guarantees.ts';
import { goodsOutHandlers } from './handlers/goods-out.ts';
import { insideHandlers } from './handlers/inside.ts';
import { keysHandlers } from './handlers/keys.ts';
import { lettersHandlers } from './handlers/letters.ts';
import { bulkHandlers, macrosHandlers } from './handlers/macros.ts';
import { meHandlers } from './handlers/me.ts';
import { noticesHandlers } from './handlers/notices.ts';
import { parcelsHandlers } from './handlers/parcels.ts';
import { uncollectedHandlers } from './handlers/uncollected.ts';
import { ordersHandlers } from './handlers/orders.ts';
import { presenceHandlers } from './handlers/presence.ts';
import { promisesHandlers } from './handlers/promises.ts';
import { absencesHandlers, rotaHandlers } from './handlers/rota.ts';
import { privacyHandlers } from './handlers/privacy.ts';
import { refundSumsHandlers } from './handlers/refund-sums.ts';
import { refundsHandlers } from './handlers/refunds.ts';
import { settlingHandlers } from './handlers/settling.ts';
import { reportsHandlers } from './handlers/reports.ts';
import { shopHandlers } from './handlers/shop.ts';
import { invitationsHandlers, staffHandlers } from './handlers/staff.ts';

import { fieldsHandlers } from './handlers/fields.ts';
import { safetyHandlers } from './handlers/safety.ts';
import { sortingHandlers } from './handlers/sorting.ts';
import { tagsHandlers } from './handlers/tags.ts';
import { claimsHandlers } from './handlers/claims.ts';
import { tracesHandlers } from './handlers/traces.ts';
import { welcomeHandlers } from './handlers/welcome.ts';
import { vouchersHandlers } from './handlers/vouchers.ts';
import { viewsHandlers } from './handlers/views.ts';
import { statusesHandlers } from './handlers/statuses.ts';

/** Every procedure of the contract with the verb or question it calls; the compiler misses none. */
export const router = open.router({
  macros: macrosHandlers,
  bulk: bulkHandlers,
  me: meHandlers,
  shop: shopHandlers,
  staff: staffHandlers,
  invitations: invitationsHandlers,
  channels: channelsHandlers,
  connections: connectionsHandlers,
  keys: keysHandlers,
  cases: casesHandlers,
  customers: customersHandlers,
  privacy: privacyHandlers,
  refundSums: refundSumsHandlers,
  settling: settlingHandlers,
  parcels: parcelsHandlers,
  traces: tracesHandlers,
  guarantees: guaranteesHandlers,
  goodsOut: goodsOutHandlers,
  claims: claimsHandlers,
  vouchers: vouchersHandlers,
  uncollected: uncollectedHandlers,
  refunds: refundsHandlers,
  bench: benchHandlers,
  stock: stockHandlers,
  letters: lettersHandlers,
  approvals: approvalsHandlers,
  proposals: proposalsHandlers,
  statuses: statusesHandlers,
  views: viewsHandlers,
  tags: tagsHandlers,
  sorting: sortingHandlers,
  safety: safetyHandlers,
  fields: fieldsHandlers,
  promises: promisesHandlers,
  rota: rotaHandlers,
  absences: absencesHandlers,
  notices: noticesHandlers,
  reports: reportsHandlers,
  audit: auditHandlers,
  bank: bankHandlers,
  payouts: payoutsHandlers,
  books: booksHandlers,
  welcome: welcomeHandlers,
  orders: ordersHandlers,
  presence: presenceHandlers,
  answering: answeringHandlers,
  inside: insideHandlers,
});
