import { found } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import type { Connector } from './connector.ts';
import { ownSystem } from './own-system/own-system.ts';
import { demoCarrier } from './demo-carrier/demo-carrier.ts';
import { inpost } from './inpost/inpost.ts';
import { inpostReturns } from './inpost-returns/inpost-returns.ts';
import { payu } from './payu/payu.ts';
import { przelewy24 } from './przelewy24/przelewy24.ts';
import { stripe } from './stripe/stripe.ts';

/** Every system Zwrotka can be connected to. What is not here does not exist, whatever a row says. */
export const connectors: readonly Connector[] = [
  przelewy24,
  payu,
  stripe,
  ownSystem,
  inpostReturns,
  inpost,
  demoCarrier,
];

/** Those a shop of this host may connect: what is only for trying things out is not there in production. */
export const connectorsOn = ({ config }: Pick<World, 'config'>): readonly Connector[] =>
  connectors.filter(({ manifest }) => !manifest.forTrying || config.NODE_ENV !== 'production');

export const connectorOf = (id: string): Connector =>
  found(
    connectors.find(({ manifest }) => manifest.id === id),
    'connector',
  );
