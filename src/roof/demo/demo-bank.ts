import { payoutAccountInput } from '../../bank/bank-inputs.ts';
import { addPayoutAccount } from '../../bank/payout-accounts.ts';
import type { World } from '../../platform/world.ts';
import type { DemoShop } from './open-demo-shop.ts';

/** The account refunds leave from. Its number is the one the Polish standard gives as its example. */
export async function keepAccount(world: World, { staff }: DemoShop): Promise<void> {
  const account = {
    name: 'Główny, PKO BP',
    holder: 'Zielona Półka Anna Nowicka',
    address: ['ul. Krzycka 41/2', '53-020 Wrocław'],
    iban: 'PL61 1090 1014 0000 0712 1981 2874',
    currency: 'PLN',
    format: 'elixir-pko',
  };
  await addPayoutAccount(world, staff.anna, payoutAccountInput.parse(account));
}
