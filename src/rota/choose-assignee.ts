import { holds, type AssignmentRule, type CaseFacts, type Way } from './assignment-rule.ts';
import { fallbackOf, hasRoom, type Person, type Rota } from './rota.ts';
import { standInFor } from './stand-in.ts';

/** Why somebody got a case, in codes and ids: what the history keeps, and the desk says in words. */
export type Because =
  | { readonly because: 'channel' }
  | { readonly because: 'fallback' }
  | ({ readonly because: 'rule' } & ByRule)
  | ({ readonly because: 'absence'; readonly for: string; readonly absenceId: string } & Partial<ByRule>);

export interface ByRule {
  readonly ruleId: string;
  /** Absent where the rule names one person. */
  readonly way?: Way;
  readonly open?: number;
  readonly most?: number;
  readonly present?: boolean;
}

export interface Choice {
  readonly staffId: string | null;
  readonly because: Because;
}

/** A place in a rule's group: a person, or whoever stands in for them. */
interface Place {
  readonly person: Person;
  readonly for: { readonly staffId: string; readonly absenceId: string } | null;
}

/**
 * Who gets a case: the first rule that holds and has somebody with room; else the channel's consultant; else
 * managers and owners. Whoever is away is stood in for. Pure: `turn` says how often a rule has been asked.
 */
export function chooseAssignee(
  facts: CaseFacts,
  rota: Rota,
  channelDefault: string | null,
  turn: (ruleId: string) => number,
): Choice {
  const fallback = fallbackOf(rota, channelDefault);
  for (const rule of rota.rules) {
    if (!holds(rule.conditions, facts)) continue;
    const choice = byRule(rule, rota, fallback, turn);
    if (choice) return choice;
  }
  return byChannel(rota, fallback);
}

function byRule(
  rule: AssignmentRule,
  rota: Rota,
  fallback: readonly string[],
  turn: (ruleId: string) => number,
): Choice | null {
  const places = placesOf(rule, rota, fallback);
  const free = places.filter(({ person }) => hasRoom(person));
  if (free.length === 0) return null; // all are full or paused: the next rule may know somebody
  const alone = rule.staffIds.length === 1;
  const place = alone ? free[0]! : rule.way === 'in-turn' ? free[turn(rule.id) % free.length]! : leastOpen(free);
  const { id, open, most, present } = place.person;
  const why: ByRule = {
    ruleId: rule.id,
    ...(!alone && { way: rule.way }),
    ...(!alone && rule.way === 'least-open' && { open, present, ...(most !== null && { most }) }),
  };
  return {
    staffId: id,
    because: place.for
      ? { because: 'absence', for: place.for.staffId, absenceId: place.for.absenceId, ...why }
      : { because: 'rule', ...why },
  };
}

/** Nobody twice: a substitute who is in the group anyway keeps their own place. */
function placesOf(rule: AssignmentRule, rota: Rota, fallback: readonly string[]): Place[] {
  const named = rule.staffIds.flatMap((staffId) => {
    const absence = rota.away.find((each) => each.staffId === staffId);
    const person = rota.people.find(({ id }) => id === staffId);
    return person ? [{ person, absence }] : [];
  });
  const places: Place[] = named.filter(({ absence }) => !absence).map(({ person }) => ({ person, for: null }));
  const others = places.some(({ person }) => hasRoom(person));
  for (const { person, absence } of named) {
    if (!absence || (absence.newCases === 'others' && others)) continue;
    const { staffId } = standInFor(person.id, rota, fallback);
    const standIn = rota.people.find(({ id }) => id === staffId);
    if (!standIn || places.some((place) => place.person.id === standIn.id)) continue;
    places.push({ person: standIn, for: { staffId: person.id, absenceId: absence.id } });
  }
  return places;
}

/** Those at the desk first, then the fewest open in proportion to what one carries; without a limit, 100 is full. */
function leastOpen(places: readonly Place[]): Place {
  const there = places.filter(({ person }) => person.present);
  const load = ({ person: { open, most } }: Place) => open / (most ?? NO_LIMIT);
  return (there.length ? there : places).reduce((least, place) => (load(place) < load(least) ? place : least));
}
const NO_LIMIT = 100;

function byChannel(rota: Rota, fallback: readonly string[]): Choice {
  const person = (staffId: string) => rota.people.find(({ id }) => id === staffId);
  const known = fallback.filter((id) => person(id));
  const [first] = known;
  if (first === undefined) return { staffId: null, because: { because: 'channel' } };
  const absence = rota.away.find(({ staffId }) => staffId === first);
  if (absence) {
    const { staffId } = standInFor(first, rota, fallback);
    if (staffId) return { staffId, because: { because: 'absence', for: first, absenceId: absence.id } };
  } else if (!hasRoom(person(first)!)) {
    const next = known.find((id) => hasRoom(person(id)!) && !rota.away.some(({ staffId }) => staffId === id));
    if (next) return { staffId: next, because: { because: 'fallback' } };
  }
  return { staffId: first, because: { because: 'channel' } }; // every case has somebody from the first second
}
