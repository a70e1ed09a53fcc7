import type { Connection } from '../channels/connection.ts';
import { connectorOf } from '../channels/connectors.ts';
import { openLink } from '../channels/open-link.ts';
import type { TrackingEvent } from '../channels/parcel-side.ts';
import { ConnectorError } from '../channels/write-result.ts';
import { fold } from '../kit/fold.ts';
import type { World } from '../platform/world.ts';

/** The account through which parcels of this carrier are followed. Shops write 'InPost Paczkomaty' for inpost. */
export const followerOf = (connections: readonly Connection[], carrier: string): string | undefined =>
  connections.find(({ connector }) => {
    const side = connectorOf(connector).manifest.parcels;
    return side !== undefined && side.trackAtOnce > 0 && fold(carrier).includes(fold(side.carrier));
  })?.id;

/**
 * What the carrier tells of these numbers, asked for as many at once as it takes. One it answers about and does not know
 * has an empty list; one it did not answer about is missing, and is asked about later.
 */
export async function askWhere(
  world: World,
  shopId: string,
  connectionId: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, readonly TrackingEvent[]>> {
  const answers = new Map<string, readonly TrackingEvent[]>();
  if (numbers.length === 0) return answers;
  const opened = await openLink(world, shopId, connectionId).catch((error: Error) => {
    world.log.error('tracking', { connectionId, error: error.message }); // it is of one shop, and others wait
    return null;
  });
  if (!opened) return answers;
  const { connector, link } = opened;
  const ask = async (some: readonly string[]): Promise<void> => {
    try {
      const told = await connector.parcels!.track(link, some);
      for (const number of some) answers.set(number, told.get(number) ?? []);
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      world.log.warn('tracking', { connector: connector.manifest.id, code: error.code });
      // What it will not hear of, or says in words nobody reads, may be one number alone.
      const ofOne = error.code === 'refused' || error.code === 'unreadable';
      if (ofOne && some.length > 1) for (const number of some) await ask([number]);
    }
  };
  const most = connector.manifest.parcels!.trackAtOnce;
  for (let from = 0; from < numbers.length; from += most) await ask(numbers.slice(from, from + most));
  return answers;
}
