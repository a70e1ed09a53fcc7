import { z } from 'zod';

import { environments } from './manifest.ts';

const baseUrl = z
  .string()
  .trim()
  .max(300, 'too-long')
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'not-an-address')
  .transform((text) => text.replace(/\/+$/, ''))
  .nullable();
const credentials = z.record(z.string().max(60), z.string().max(4000, 'too-long'));

const fields = {
  name: z.string().trim().min(1, 'required').max(80, 'too-long'),
  environment: z.enum(environments),
  baseUrl,
  channelId: z.uuid().nullable(),
  credentials,
};

/** `credentials`: what the manifest of the connector asks for; checked by its schema. */
export const connectInput = z.object({
  connector: z.string().max(60),
  name: fields.name,
  environment: fields.environment.default('production'),
  baseUrl: baseUrl.default(null),
  channelId: fields.channelId.default(null),
  credentials: credentials.default({}),
});
export type ConnectInput = z.output<typeof connectInput>;

/** What is left out stays; of the credentials, too, since nobody can read them out to type them again. */
export const changeConnectionInput = z.object(fields).partial().extend({ connectionId: z.uuid() });
export type ChangeConnection = z.output<typeof changeConnectionInput>;
