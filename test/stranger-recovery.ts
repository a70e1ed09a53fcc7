import type { Permission } from '../src/identity/permissions.ts';
import type { StaffActor } from '../src/identity/actor.ts';
import type { World } from '../src/platform/world.ts';
import { openClaim } from '../src/recovery/change-claim.ts';

interface Victim {
  readonly caseId: string;
  readonly claimId: string;
}

/** Money the shop wants from a carrier, with a note nobody else should read. */
export async function claimVictim(world: World, actor: StaffActor, caseId: string) {
  const claimId = await openClaim(world, actor, {
    caseId,
    kind: 'carrier',
    against: 'Tajny Kurier',
    note: 'Tajna ugoda',
  });
  return { claimId };
}

/** The search for a parcel of the shop, and what its buyer set. */
export const recoveryRows: Record<string, ((victim: Victim) => object) | null> = {
  'traces.find': ({ caseId }) => ({ caseId }),
  'traces.open': ({ caseId }) => ({ caseId, carrier: 'DPD' }),
  'traces.note': ({ caseId }) => ({ caseId, kind: 'asked', how: 'form', saidOn: '2026-10-05' }),
  'traces.end': ({ caseId }) => ({ caseId, outcome: 'lost' }),
  'traces.setLastDate': ({ caseId }) => ({ caseId, until: '2026-12-20' }),
  'traces.withdraw': ({ caseId }) => ({ caseId }),
  'claims.list': null,
  'claims.sums': null,
  'claims.ofCase': ({ caseId }) => ({ caseId }),
  'claims.open': ({ caseId }) => ({ caseId, kind: 'supplier' }),
  'claims.change': ({ claimId }) => ({ claimId, state: 'given_up' }),
};

/** What each of them asks of a role. */
export const recoveryPermissions: Record<string, Permission> = {
  'traces.find': 'read cases',
  'traces.open': 'trace parcels',
  'traces.note': 'trace parcels',
  'traces.end': 'trace parcels',
  'traces.setLastDate': 'trace parcels',
  'traces.withdraw': 'trace parcels',
  'claims.list': 'read claims',
  'claims.sums': 'read claims',
  'claims.ofCase': 'read claims',
  'claims.open': 'keep claims',
  'claims.change': 'keep claims',
};
