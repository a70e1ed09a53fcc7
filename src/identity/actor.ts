import { Refusal } from '../kit/refusal.ts';
import { may, type Permission, type Role } from './permissions.ts';

/** Who acts. Every verb takes one and asks it; a door makes it from a session, a key or a token. */
export type Actor = StaffActor | KeyActor | BuyerActor | SystemActor;

export interface StaffActor {
  readonly kind: 'staff';
  readonly shopId: string;
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  /** Signs in with a second step; not known of somebody whose work is done later. */
  readonly twoFactor?: boolean;
}

export interface KeyActor {
  readonly kind: 'apiKey';
  readonly shopId: string;
  readonly id: string;
  readonly role: Role;
}

/** A buyer holds a case by its token; before there is a case, only the form. */
export interface BuyerActor {
  readonly kind: 'buyer';
  readonly shopId: string;
  readonly id: null;
  readonly caseId: string | null;
}

export interface SystemActor {
  readonly kind: 'system';
  readonly shopId: string;
  readonly id: string;
}

export const system = (shopId: string, because: string): SystemActor => ({ kind: 'system', shopId, id: because });
export const buyer = (shopId: string, caseId: string | null = null): BuyerActor => ({
  kind: 'buyer',
  shopId,
  id: null,
  caseId,
});

/** Staff and keys by their role; the system always; a buyer never. */
export function requirePermission(
  actor: Actor,
  permission: Permission,
): asserts actor is StaffActor | KeyActor | SystemActor {
  if (actor.kind === 'system') return;
  if (actor.kind === 'buyer' || !may(actor.role, permission)) throw new Refusal('forbidden', 'not-allowed');
}

/** The buyer of this very case, or somebody of the shop who may do the same on their behalf. */
export function requireBuyerOf(actor: Actor, caseId: string, orStaffWith: Permission): void {
  if (actor.kind === 'buyer') {
    if (actor.caseId !== caseId) throw new Refusal('missing', 'case');
  } else requirePermission(actor, orStaffWith);
}
