import { recordCustody } from '../cases/record-axes.ts';
import type { Custody } from '../cases/case.ts';
import type { OpenCase } from '../cases/in-case.ts';

const way: readonly Custody[] = ['expected', 'label_issued', 'in_transit', 'delivered'];

/** Moves the goods on their way, and only forward: what the bench has counted is beyond anything a carrier tells. */
export async function advanceCustody(open: OpenCase, to: (typeof way)[number] | 'lost'): Promise<void> {
  const behind: readonly Custody[] =
    to === 'lost'
      ? ['in_transit', 'label_issued', 'expected']
      : [...way.slice(0, way.indexOf(to)), 'not_returned', 'lost'];
  await moveLines(open, behind, to);
}

/** A label given up, a parcel sent back to the buyer: the goods are with the buyer again. */
export const awaitAgain = (open: OpenCase): Promise<void> =>
  moveLines(open, ['label_issued', 'in_transit', 'delivered', 'lost'], 'expected');

async function moveLines({ ...open }: OpenCase, from: readonly Custody[], to: Custody): Promise<void> {
  const lines = await open.tx
    .selectFrom('caseLines')
    .select('id')
    .where('shopId', '=', open.kase.shopId)
    .where('caseId', '=', open.kase.id)
    .where('custody', 'in', [...from])
    .execute();
  if (lines.length)
    await recordCustody(
      open,
      to,
      lines.map(({ id }) => id),
    );
}
