import { z } from 'zod';

export const connectorKinds = [
  'shop',
  'marketplace',
  'order_hub',
  'carrier',
  'payment',
  'message_channel',
  'crm',
] as const;
export type ConnectorKind = (typeof connectorKinds)[number];

export const authKinds = ['none', 'static_key', 'basic', 'oauth_client', 'oauth_code', 'oauth_device'] as const;

export const environments = ['production', 'sandbox', 'mock'] as const;
export type Environment = (typeof environments)[number];

/** What a connector says of itself. The core asks this, never the name of a brand. */
export interface Manifest {
  readonly id: string;
  readonly kind: ConnectorKind;
  /** A brand: the same in every language. */
  readonly name: string;
  readonly auth: (typeof authKinds)[number];
  /** What a shop fills in; made of `open`, `secret` and `choice` below, so that the form can be drawn from it. */
  readonly credentials: z.ZodObject<Record<string, z.ZodType<string | undefined>>>;
  /** Addresses by environment. A connection may have another one: a test double, a proxy. */
  readonly addresses: Partial<Record<Environment, string>>;
  /** Where its credentials are found: a page of the vendor. */
  readonly help?: string;
  readonly limits: {
    readonly timeoutMs: number;
    readonly perSecond?: number;
    readonly concurrent?: number;
  };
  /** Nobody stands behind it: in production it is not there. */
  readonly forTrying?: boolean;
  readonly money?: MoneyLimits;
  readonly parcels?: ParcelLimits;
  readonly stock?: object;
}

export interface MoneyLimits {
  /** Moves the money itself, or only writes down that somebody did. */
  readonly moves: boolean;
  /** The same key twice is one refund. Where it is not, the core asks before it ever asks again. */
  readonly idempotent: boolean;
  /** Whether they tell us when a refund is through; without it we ask. */
  readonly notices: boolean;
  /** How long the text of a refund may be. */
  readonly textLength: number;
  /** What `payment.provider` of an order may say when this connector has its money, folded. */
  readonly providers: readonly string[];
}

export interface ParcelLimits {
  /** Whose parcels they are, as orders and buyers name the carrier, folded. */
  readonly carrier: string;
  /** 'label': a file to print. 'code': a number for a locker. 'courier': somebody comes. */
  readonly returns: readonly ('label' | 'code' | 'courier')[];
  /** It wants to know how large the parcel is. */
  readonly sizes?: boolean;
  /** How many numbers one question about tracking may name; 0: none can be asked. */
  readonly trackAtOnce: number;
}

const text = (most: number) => z.string().trim().min(1, 'required').max(most, 'too-long');

/** A field of the credentials anybody of the shop may see: a number of a point of sale. */
export const open = (most = 120) => text(most).meta({ field: 'open' });
/** Never shown again once it is kept. */
export const secret = (most = 2000) => text(most).meta({ field: 'secret' });

/** How a form draws a field of credentials. Its words: `connections.field.<name>`. */
export const credentialField = z.object({
  name: z.string(),
  secret: z.boolean(),
  required: z.boolean(),
  choices: z.array(z.string()).nullable(),
});
export type CredentialField = z.output<typeof credentialField>;

export const fieldsOf = ({ credentials }: Pick<Manifest, 'credentials'>): CredentialField[] =>
  Object.entries(credentials.shape).map(([name, schema]) => ({
    name,
    secret: secretIn(schema),
    required: !schema.isOptional(),
    choices: choicesOf(schema),
  }));

const inner = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? inner(schema.unwrap() as z.ZodType) : schema;
const secretIn = (schema: z.ZodType): boolean => inner(schema).meta()?.['field'] === 'secret';
const choicesOf = (schema: z.ZodType): string[] | null => {
  const bare = inner(schema);
  return bare instanceof z.ZodEnum ? bare.options.map(String) : null;
};
