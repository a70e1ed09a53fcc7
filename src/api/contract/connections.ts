import { z } from 'zod';

import { changeConnectionInput, connectInput } from '../../channels/connection-inputs.ts';
import { connectionStates } from '../../channels/connection.ts';
import { authKinds, connectorKinds, credentialField, environments } from '../../channels/manifest.ts';
import { route } from './route.ts';

const tags = ['Connections'];

const connection = z.object({
  id: z.uuid(),
  connector: z.string(),
  name: z.string(),
  environment: z.enum(environments),
  baseUrl: z.string().nullable(),
  channelId: z.uuid().nullable(),
  state: z.enum(connectionStates),
  lastOkAt: z.date().nullable(),
  lastError: z.string().nullable(),
  lastErrorAt: z.date().nullable(),
  /** Where the other side should send its notifications. */
  noticeUrl: z.string(),
});

const kind = z.object({
  id: z.string(),
  kind: z.enum(connectorKinds),
  name: z.string(),
  auth: z.enum(authKinds),
  /** What to fill in; secrets are never shown again. */
  fields: z.array(credentialField),
  environments: z.array(z.enum(environments)),
  help: z.string().nullable(),
  can: z.array(z.enum(['money', 'parcels', 'stock'])),
});

export const connectionsContract = {
  kinds: route('GET', '/connections/kinds', {
    tags,
    summary: 'What can be connected, with what each asks for and can do',
  }).output(z.object({ items: z.array(kind) })),
  list: route('GET', '/connections', { tags, summary: 'What is connected, never with its credentials' }).output(
    z.object({ items: z.array(connection) }),
  ),
  connect: route('POST', '/connections', {
    tags,
    summary: 'Connect a system; its credentials are kept sealed and tried at once',
    successStatus: 201,
  })
    .input(connectInput)
    .output(connection),
  change: route('PATCH', '/connections/{connectionId}', {
    tags,
    summary: 'Change what is named; credentials that are left out stay, unless the address changes',
  })
    .input(changeConnectionInput)
    .output(connection),
  check: route('POST', '/connections/{connectionId}/checks', {
    tags,
    summary: 'Ask the other side whether the credentials are accepted',
  })
    .input(z.object({ connectionId: z.uuid() }))
    .output(connection),
  disconnect: route('DELETE', '/connections/{connectionId}', {
    tags,
    summary: 'Forget the credentials; what was done through it stays',
    successStatus: 204,
  })
    .input(z.object({ connectionId: z.uuid() }))
    .output(z.void()),
};
