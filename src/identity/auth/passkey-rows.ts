import type { AuthContext } from 'better-auth';

/** A key somebody registered. Only its public half is known here. */
export interface Passkey {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: string;
  readonly synced: boolean;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

export const passkeySchema = {
  session: { fields: { passkeyId: { type: 'string', required: false, input: false } } },
  passkey: {
    modelName: 'passkeys',
    fields: {
      userId: { type: 'string', required: true, references: { model: 'users', field: 'id' } },
      name: { type: 'string', required: true },
      credentialId: { type: 'string', required: true, unique: true },
      publicKey: { type: 'string', required: true },
      counter: { type: 'number', required: true },
      transports: { type: 'string', required: true },
      synced: { type: 'boolean', required: true },
      createdAt: { type: 'date', required: true },
      usedAt: { type: 'date', required: false },
    },
  },
} as const;

type Adapter = AuthContext['adapter'];
const model = 'passkey';

export const passkeysOf = (adapter: Adapter, userId: string): Promise<Passkey[]> =>
  adapter.findMany<Passkey>({
    model,
    where: [{ field: 'userId', value: userId }],
    sortBy: { field: 'createdAt', direction: 'asc' },
  });

export const passkeyByCredential = (adapter: Adapter, credentialId: string): Promise<Passkey | null> =>
  adapter.findOne<Passkey>({ model, where: [{ field: 'credentialId', value: credentialId }] });

export const insertPasskey = (adapter: Adapter, passkey: Omit<Passkey, 'id' | 'usedAt'>): Promise<Passkey> =>
  adapter.create<Omit<Passkey, 'id' | 'usedAt'>, Passkey>({ model, data: passkey });

/** Of this person alone: another's key is as if it were not there. */
export const renamePasskey = async (adapter: Adapter, userId: string, id: string, name: string): Promise<boolean> =>
  (await adapter.updateMany({ model, where: ofUser(userId, id), update: { name } })) > 0;

export const deletePasskey = async (adapter: Adapter, userId: string, id: string): Promise<boolean> =>
  (await adapter.deleteMany({ model, where: ofUser(userId, id) })) > 0;

/**
 * Writes down a use, if the counter is still the one that was judged: of two answers of one key at once, a copied key
 * among them, one is let in.
 */
export const notePasskeyUse = async (adapter: Adapter, passkey: Passkey, counter: number): Promise<boolean> =>
  (await adapter.updateMany({
    model,
    where: [...ofUser(passkey.userId, passkey.id), { field: 'counter', value: passkey.counter }],
    update: { counter, usedAt: new Date() },
  })) > 0;

const ofUser = (userId: string, id: string) => [
  { field: 'userId', value: userId },
  { field: 'id', value: id },
];
