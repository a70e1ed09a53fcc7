import type { CustomerDetail } from '../../customers/customer.ts';
import { describeCustomer } from '../../customers/describe-customer.ts';
import { findCustomer } from '../../customers/find-customer.ts';
import { flagCustomer, unflagCustomer } from '../../customers/flag-customer.ts';
import { listCustomers } from '../../customers/list-customers.ts';
import { listDuplicates, tellApart } from '../../customers/list-duplicates.ts';
import { mergeCustomers, unmergeCustomers } from '../../customers/merge-customers.ts';
import { noteCustomer, removeCustomerNote } from '../../customers/note-customer.ts';
import { seekDuplicates } from '../../customers/seek-duplicates.ts';
import { listCustomerFiles } from '../../files/list-customer-files.ts';
import { listCustomerMessages } from '../../messages/list-customer-messages.ts';
import { member } from './base.ts';

const shown = (customer: CustomerDetail) => ({
  ...customer,
  identities: [...customer.identities],
  flags: [...customer.flags],
  notes: [...customer.notes],
  consents: [...customer.consents],
  addresses: [...customer.addresses],
  value: [...customer.value],
  merges: [...customer.merges],
});

const { customers } = member;

export const customersHandlers = {
  list: customers.list.handler(async ({ context: { world, actor }, input }) => {
    const { rows, next } = await listCustomers(world, actor, input);
    return { rows: rows.map((row) => ({ ...row, flags: [...row.flags] })), next };
  }),
  duplicates: customers.duplicates.handler(async ({ context: { world, actor }, input }) => {
    const { rows, next } = await listDuplicates(world, actor, input);
    return { rows: rows.map((row) => ({ ...row, reasons: [...row.reasons] })), next };
  }),
  seekDuplicates: customers.seekDuplicates.handler(({ context: { world, actor } }) => seekDuplicates(world, actor)),
  find: customers.find.handler(async ({ context: { world, actor }, input }) =>
    shown(await findCustomer(world, actor, input)),
  ),
  messages: customers.messages.handler(({ context: { world, actor }, input }) =>
    listCustomerMessages(world, actor, input),
  ),
  files: customers.files.handler(({ context: { world, actor }, input }) => listCustomerFiles(world, actor, input)),
  describe: customers.describe.handler(async ({ context: { world, actor }, input }) =>
    shown(await describeCustomer(world, actor, input)),
  ),
  note: customers.note.handler(({ context: { world, actor }, input }) => noteCustomer(world, actor, input)),
  removeNote: customers.removeNote.handler(({ context: { world, actor }, input }) =>
    removeCustomerNote(world, actor, input),
  ),
  flag: customers.flag.handler(async ({ context: { world, actor }, input }) =>
    shown(await flagCustomer(world, actor, input)),
  ),
  unflag: customers.unflag.handler(async ({ context: { world, actor }, input }) =>
    shown(await unflagCustomer(world, actor, input)),
  ),
  merge: customers.merge.handler(async ({ context: { world, actor }, input }) =>
    shown(await mergeCustomers(world, actor, input)),
  ),
  unmerge: customers.unmerge.handler(async ({ context: { world, actor }, input }) =>
    shown(await unmergeCustomers(world, actor, input)),
  ),
  tellApart: customers.tellApart.handler(({ context: { world, actor }, input }) => tellApart(world, actor, input)),
};
