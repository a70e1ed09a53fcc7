import { connect } from '../src/channels/connect.ts';
import { connectInput } from '../src/channels/connection-inputs.ts';
import type { StaffActor } from '../src/identity/actor.ts';
import type { World } from '../src/platform/world.ts';

const aConnection = {
  connector: 'stripe',
  name: 'Tajny Stripe',
  baseUrl: 'http://127.0.0.1:9', // nobody answers there
  credentials: { secretKey: 'sk_test_tajny' },
};

export async function connectionVictim(world: World, actor: StaffActor) {
  const { id } = await connect(world, actor, connectInput.parse(aConnection));
  return { connectionId: id };
}

export const strangerConnectionRows: Record<
  string,
  ((victim: { connectionId: string; channelId: string }) => object) | null
> = {
  'connections.kinds': null,
  'connections.list': null,
  'connections.connect': ({ channelId }) => ({ ...aConnection, channelId }),
  'connections.change': ({ connectionId }) => ({ connectionId, name: 'Przejęty' }),
  'connections.check': ({ connectionId }) => ({ connectionId }),
  'connections.disconnect': ({ connectionId }) => ({ connectionId }),
};
