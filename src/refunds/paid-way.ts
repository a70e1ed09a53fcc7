import { isMarketplace, type ChannelKind } from '../channels/channel.ts';
import { connectors } from '../channels/connectors.ts';
import { fold } from '../kit/fold.ts';
import { isPaidOnDelivery } from '../orders/paid-on-delivery.ts';
import type { PaidWay } from './payment-road.ts';

interface Paid {
  readonly method?: string | null | undefined;
  readonly provider?: string | null | undefined;
}

/** How it was paid, from what the channel wrote of it in its own words. */
export function paidWay({ method, provider }: Paid, channel: ChannelKind): PaidWay {
  if (isMarketplace(channel)) return 'marketplace';
  if (isPaidOnDelivery(method ?? null)) return 'on_delivery';
  if (provider || connectorsOf({ method, provider }).length) return 'provider';
  const said = fold(method ?? '');
  if (/transfer|przelew|invoice|faktur|proforma|sepa/.test(said)) return 'transfer';
  if (/cash|gotowk/.test(said)) return 'cash';
  return /card|kart|blik|pay|online/.test(said) ? 'provider' : 'unknown';
}

/** Which connectors may have this payment, by what the order calls its provider or method. */
export const connectorsOf = ({ method, provider }: Paid): string[] => {
  const said = [provider, method].map((text) => fold(text ?? '')).filter(Boolean);
  return connectors
    .filter(
      ({ manifest: { money } }) =>
        money?.moves && money.providers.some((name) => said.some((text) => named(text, name))),
    )
    .map(({ manifest }) => manifest.id);
};

const named = (text: string, name: string) => ` ${text} `.includes(` ${fold(name)} `);
