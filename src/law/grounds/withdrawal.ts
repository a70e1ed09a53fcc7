import { businesses, everybody, protectedBuyers, type Ground, type Proof } from '../ground.ts';

const exception = (n: number, needs: readonly Proof[], notAfterVisit = false) => {
  const code = `EX-${String(n).padStart(2, '0')}`;
  return {
    code,
    procedures: ['withdrawal'],
    basis: `UPK 38(1)(${n})`,
    against: protectedBuyers,
    needs,
    notAfterVisit,
  } as const;
};

/** What a withdrawal may be contested with. None is ever applied without a person: the form stays open (EX-RULE). */
export const withdrawalGrounds: readonly Ground[] = [
  exception(1, ['prior-consent', 'loss-of-right-acknowledged', 'performed-in-full'], true),
  exception(2, ['product-flag'], true),
  exception(3, ['product-flag', 'personalisation'], true),
  exception(4, ['product-flag']),
  exception(5, ['product-flag', 'seal-broken'], true),
  exception(6, ['product-flag']),
  exception(7, ['product-flag']),
  exception(8, ['order-flag']),
  exception(9, ['product-flag', 'seal-broken']),
  exception(10, ['product-flag']),
  exception(11, ['sale-channel']),
  exception(12, ['product-flag', 'event-date']),
  exception(13, ['prior-consent', 'loss-of-right-acknowledged', 'durable-confirmation']),
  exception(14, ['prior-consent', 'performed-in-full']),
  {
    code: 'late-by-calculation',
    procedures: ['withdrawal'],
    basis: 'UPK 27(1), 30(2)',
    against: protectedBuyers,
    needs: ['dates'],
  },
  {
    code: 'not-a-consumer',
    procedures: ['withdrawal'],
    basis: 'KC 22(1); UPK 7aa',
    against: businesses,
    needs: ['capacity-confirmed'],
  },
  {
    code: 'not-a-distance-contract',
    procedures: ['withdrawal'],
    basis: 'UPK 27(1)',
    against: everybody,
    needs: ['sale-channel'],
  },
  {
    code: 'not-our-contract',
    procedures: ['withdrawal', 'voluntary_return'],
    basis: 'KC 353',
    against: everybody,
    needs: ['dates'],
  },
  {
    code: 'outside-shop-policy',
    procedures: ['voluntary_return'],
    basis: 'KC 353(1)',
    against: everybody,
    needs: ['shop-policy'],
  },
  {
    code: 'policy-condition-not-met',
    procedures: ['voluntary_return'],
    basis: 'KC 353(1)',
    against: everybody,
    needs: ['shop-policy', 'inspection'],
  },
];
