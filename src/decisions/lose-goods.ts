import type { OpenCase } from '../cases/in-case.ts';
import { parcelNumberKey } from '../customers/normal-forms.ts';

/** A parcel with what was granted counts as lost: it is sent again, or something else is decided. Without a number, whatever is on its way. */
export async function loseGoods({ tx, kase }: OpenCase, number: string | null): Promise<void> {
  const key = number && parcelNumberKey(number);
  await tx
    .updateTable('remedyDeliveries')
    .set({ tracked: 'lost' })
    .where('shopId', '=', kase.shopId)
    .where('caseId', '=', kase.id)
    .where('state', '=', 'shipped')
    .$if(Boolean(key), (query) => query.where('numberKey', '=', key))
    .execute();
}
