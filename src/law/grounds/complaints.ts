import { businesses, everybody, protectedBuyers, type Ground } from '../ground.ts';
import type { Procedure } from '../vocabulary.ts';

const complaint: readonly Procedure[] = ['complaint', 'dispute'];
const delivery: readonly Procedure[] = ['not_received', 'dispute'];
const guarantee: readonly Procedure[] = ['guarantee'];

/** What a complaint, a guarantee claim or a report of a missing parcel may be turned down with. */
export const complaintGrounds: readonly Ground[] = [
  { code: 'conforms', procedures: complaint, basis: 'UPK 43b', against: protectedBuyers, needs: ['inspection'] },
  // The burden of proof is the seller's for the whole two years.
  {
    code: 'arose-after-delivery',
    procedures: complaint,
    basis: 'UPK 43c(1)',
    against: protectedBuyers,
    needs: ['inspection', 'expert-opinion'],
  },
  {
    code: 'after-liability-period',
    procedures: complaint,
    basis: 'UPK 43c(1)-(2)',
    against: protectedBuyers,
    needs: ['dates'],
  },
  {
    code: 'known-and-accepted',
    procedures: complaint,
    basis: 'UPK 43b(4)',
    against: protectedBuyers,
    needs: ['accepted-feature'],
  },
  {
    code: 'remedy-impossible',
    procedures: complaint,
    basis: 'UPK 43d(2)-(3)',
    against: protectedBuyers,
    needs: ['inspection'],
    onlyTheDemand: true,
  },
  {
    code: 'remedy-too-costly',
    procedures: complaint,
    basis: 'UPK 43d(2)-(3)',
    against: protectedBuyers,
    needs: ['cost-calculation'],
    onlyTheDemand: true,
  },
  {
    code: 'repair-or-replacement-first',
    procedures: complaint,
    basis: 'UPK 43e(1)',
    against: protectedBuyers,
    needs: [],
    onlyTheDemand: true,
  },
  {
    code: 'insignificant',
    procedures: complaint,
    basis: 'UPK 43e(4)',
    against: protectedBuyers,
    needs: ['inspection'],
    onlyTheDemand: true,
  },
  {
    code: 'not-bought-here',
    procedures: [...complaint, 'guarantee', 'not_received'],
    basis: 'UPK 43a(1)',
    against: everybody,
    needs: ['dates'],
  },
  {
    code: 'b2b-excluded',
    procedures: complaint,
    basis: 'KC 558 par. 1',
    against: businesses,
    needs: ['capacity-confirmed', 'contract-clause'],
  },
  {
    code: 'b2b-not-examined',
    procedures: complaint,
    basis: 'KC 563',
    against: businesses,
    needs: ['capacity-confirmed', 'dates'],
  },
  {
    code: 'b2b-knew',
    procedures: complaint,
    basis: 'KC 557 par. 1',
    against: businesses,
    needs: ['capacity-confirmed', 'accepted-feature'],
  },
  {
    code: 'b2b-after-term',
    procedures: complaint,
    basis: 'KC 568',
    against: businesses,
    needs: ['capacity-confirmed', 'dates'],
  },
  {
    code: 'b2b-no-defect',
    procedures: complaint,
    basis: 'KC 556',
    against: businesses,
    needs: ['capacity-confirmed', 'inspection'],
  },
  {
    code: 'b2b-costs-more-than-price',
    procedures: complaint,
    basis: 'KC 561 par. 3',
    against: businesses,
    needs: ['capacity-confirmed', 'cost-calculation'],
    onlyTheDemand: true,
  },
  {
    code: 'outside-guarantee',
    procedures: guarantee,
    basis: 'KC 577, 578',
    against: everybody,
    needs: ['guarantee-document', 'inspection'],
  },
  {
    code: 'guarantee-over',
    procedures: guarantee,
    basis: 'KC 577 par. 4',
    against: everybody,
    needs: ['guarantee-document', 'dates'],
  },
  {
    code: 'not-the-guarantor',
    procedures: guarantee,
    basis: 'KC 577 par. 1',
    against: everybody,
    needs: ['guarantee-document'],
  },
  {
    code: 'handed-to-buyer',
    procedures: delivery,
    basis: 'KC 548 par. 3',
    against: everybody,
    needs: ['delivery-proof'],
  },
  {
    code: 'buyers-own-carrier',
    procedures: delivery,
    basis: 'KC 548 par. 3',
    against: everybody,
    needs: ['order-flag'],
  },
  { code: 'not-due-yet', procedures: delivery, basis: 'KC 543(1)', against: everybody, needs: ['dates'] },
];
