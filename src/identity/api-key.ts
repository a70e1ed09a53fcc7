import type { Role } from './permissions.ts';

/** How a machine of the shop comes in. The key itself is shown once; only its hash is kept. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}
