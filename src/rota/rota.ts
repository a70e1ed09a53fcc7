import type { Role } from '../identity/permissions.ts';
import type { AssignmentRule } from './assignment-rule.ts';

/** Somebody who answers buyers, with what bears on whether they get one more case. */
export interface Person {
  readonly id: string;
  readonly role: Role;
  /** How many open cases they carry at most; null: no limit, 0: none comes by itself. */
  readonly most: number | null;
  readonly paused: boolean;
  /** Open work; counted only where a rule or a capacity asks for it. */
  readonly open: number;
  /** At the desk now. */
  readonly present: boolean;
}

/** An absence as far as it decides who stands in. */
export interface Away {
  readonly id: string;
  readonly staffId: string;
  readonly substituteId: string | null;
  readonly newCases: 'substitute' | 'others';
}

/** Everything the choice of a person depends on, at one instant. Pure: who has it asks no database. */
export interface Rota {
  /** Active, and may answer; in the order in which they joined. */
  readonly people: readonly Person[];
  readonly rules: readonly AssignmentRule[];
  /** Who is away now. */
  readonly away: readonly Away[];
}

export const hasRoom = ({ most, paused, open }: Person): boolean => !paused && (most === null || open < most);

/** Whom a case falls back to when nobody named is there: the channel's consultant, managers, owners. */
export function fallbackOf({ people }: Rota, channelDefault: string | null): string[] {
  const of = (role: Role) => people.filter((person) => person.role === role).map(({ id }) => id);
  return [...(channelDefault ? [channelDefault] : []), ...of('manager'), ...of('owner')];
}
