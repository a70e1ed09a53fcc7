import type { NoGround } from '../ground.ts';

/** What does not take a consumer's right away, whatever the terms of a shop say (UPK 7). */
export const neverGrounds: readonly NoGround[] = [
  { code: 'opened-packaging', procedures: ['withdrawal'], basis: 'UPK 34(4), 38(1)' },
  { code: 'goods-tried', procedures: ['withdrawal'], basis: 'UPK 34(4)' },
  { code: 'goods-on-sale', procedures: ['withdrawal'], basis: 'UPK 38(1)' },
  { code: 'own-form-not-used', procedures: ['withdrawal'], basis: 'UPK 30(1)' },
  { code: 'no-original-box', procedures: ['withdrawal', 'complaint', 'dispute'], basis: 'UPK 7, 34(4)' },
  { code: 'no-receipt', procedures: ['withdrawal', 'complaint', 'dispute'], basis: 'UPK 7; KC 385(1)' },
  { code: 'reported-late', procedures: ['complaint', 'dispute'], basis: 'UPK 43c(1)' },
  { code: 'second-hand-one-year', procedures: ['complaint', 'dispute'], basis: 'UPK 43c(1)' },
  { code: 'no-damage-protocol', procedures: ['complaint', 'dispute'], basis: 'KC 548 par. 3' },
  { code: 'go-to-guarantor', procedures: ['complaint', 'dispute'], basis: 'KC 579 par. 1' },
  { code: 'carriers-fault', procedures: ['complaint', 'not_received', 'dispute'], basis: 'KC 548 par. 3' },
];
