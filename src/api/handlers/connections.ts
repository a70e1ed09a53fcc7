import { changeConnection } from '../../channels/change-connection.ts';
import { checkConnection } from '../../channels/check-connection.ts';
import { connect } from '../../channels/connect.ts';
import { noticeUrl, type Connection } from '../../channels/connection.ts';
import type { Connector } from '../../channels/connector.ts';
import { connectorsOn } from '../../channels/connectors.ts';
import { disconnect } from '../../channels/disconnect.ts';
import { listConnections } from '../../channels/list-connections.ts';
import { environments, fieldsOf } from '../../channels/manifest.ts';
import type { World } from '../../platform/world.ts';
import { member } from './base.ts';

const shown = ({ config }: World, { shopId, ...connection }: Connection) => ({
  ...connection,
  noticeUrl: noticeUrl(config.PUBLIC_URL, { shopId, id: connection.id }),
});

const kindOf = ({ manifest, ...sides }: Connector) => ({
  id: manifest.id,
  kind: manifest.kind,
  name: manifest.name,
  auth: manifest.auth,
  fields: fieldsOf(manifest),
  environments: environments.filter((each) => each === 'mock' || manifest.addresses[each] !== undefined),
  help: manifest.help ?? null,
  can: (['money', 'parcels', 'stock'] as const).filter((side) => sides[side]),
});

export const connectionsHandlers = {
  kinds: member.connections.kinds.handler(({ context: { world } }) => ({ items: connectorsOn(world).map(kindOf) })),
  list: member.connections.list.handler(async ({ context: { world, actor } }) => ({
    items: (await listConnections(world, actor)).map((each) => shown(world, each)),
  })),
  connect: member.connections.connect.handler(async ({ context: { world, actor }, input }) =>
    shown(world, await connect(world, actor, input)),
  ),
  change: member.connections.change.handler(async ({ context: { world, actor }, input }) =>
    shown(world, await changeConnection(world, actor, input)),
  ),
  check: member.connections.check.handler(async ({ context: { world, actor }, input }) =>
    shown(world, await checkConnection(world, actor, input)),
  ),
  disconnect: member.connections.disconnect.handler(({ context: { world, actor }, input }) =>
    disconnect(world, actor, input),
  ),
};
