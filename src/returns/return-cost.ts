import { decisionInForce } from '../cases/decision-in-force.ts';
import type { Case } from '../cases/case.ts';
import { payingOf, type Paying } from '../channels/return-terms.ts';
import { shopOfChannelIn } from '../channels/shop-of-channel.ts';
import type { Shop } from '../identity/shop.ts';
import type { Tx } from '../platform/db.ts';
import { parcelsOfCase, type ParcelRow } from './sql/parcel-rows.ts';

type CaseOfReturn = Pick<Case, 'shopId' | 'id' | 'procedure' | 'capacity'>;

/** Who pays for the way back of this case, and why: the law, the shop's terms, and what was decided. */
export async function payingFor(tx: Tx, kase: CaseOfReturn, shop: Pick<Shop, 'policy'>): Promise<Paying> {
  return payingOf(kase, shop, (await decisionInForce(tx, kase))?.returnPayer ?? null);
}

export interface LabelCost {
  readonly shopPaid: number;
  /** The prices the buyer was shown and chose. */
  readonly agreed: number;
  readonly currency: string;
}

/** What sending back costs, as the refund needs it. */
export interface ReturnCost {
  readonly paying: Paying;
  /** Labels the buyer took for their own money; null when there is none. */
  readonly labels: LabelCost | null;
}

/**
 * A label counts once the carrier has the parcel: one that was given up, ran out or went astray took nobody anywhere.
 * `expected`: also one that waits to be used, for who asks what the money will be.
 */
export async function returnCostIn(
  tx: Tx,
  kase: CaseOfReturn & Pick<Case, 'channelId'>,
  { expected }: { expected: boolean },
): Promise<ReturnCost> {
  const { shop } = await shopOfChannelIn(tx, kase.shopId, kase.channelId);
  const paying = await payingFor(tx, kase, shop);
  const parcels = paying.payer === 'shop' ? [] : await parcelsOfCase(tx, kase.shopId, kase.id);
  return { paying, labels: costOf(parcels.filter((parcel) => wasUsed(parcel) || (expected && mayBeUsed(parcel)))) };
}

type Label = Pick<ParcelRow, 'method' | 'state' | 'cost' | 'agreed' | 'currency'>;

const wasUsed = ({ method, state }: Label): boolean =>
  method !== 'own' && (state === 'in_transit' || state === 'delivered');

const mayBeUsed = ({ method, state }: Label): boolean =>
  method !== 'own' && ['planned', 'asking', 'in_doubt', 'issued'].includes(state);

function costOf(labels: readonly Label[]): LabelCost | null {
  const chosen = labels.filter(({ agreed }) => agreed !== null);
  const currency = chosen[0]?.currency;
  if (!currency) return null;
  const of = chosen.filter((label) => label.currency === currency);
  return {
    shopPaid: of.reduce((sum, { cost, agreed }) => sum + (cost ?? agreed!), 0),
    // Of each no more than was told: what one cost less than its price makes no other dearer.
    agreed: of.reduce((sum, { cost, agreed }) => sum + Math.min(cost ?? agreed!, agreed!), 0),
    currency,
  };
}
