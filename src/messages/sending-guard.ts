/** What happened on a case, as far as it matters to somebody who is about to answer. Pure. */
export interface Happened {
  readonly type: string;
  readonly actorKind: 'staff' | 'buyer' | 'apiKey' | 'system';
  readonly actorId: string | null;
}

/** Order around the case, nothing about its matter: an answer need not be read again because of it. */
const around = new Set(['case.assigned', 'case.tagged', 'case.snoozed', 'case.woke', 'case.link-asked']);

/** What the system does by itself is mostly bookkeeping; this changes what an answer would say. */
const weighty = new Set([
  'case.deemed-accepted',
  'case.decided',
  'case.closed',
  'case.cancelled',
  'case.reopened',
  'case.merged',
  'case.requalified',
]);

/** Whether somebody who is about to answer must know of it first. One's own acts are known. */
export function mattersToSender({ type, actorKind, actorId }: Happened, sender: string | null): boolean {
  if (actorKind === 'staff' && actorId !== null && actorId === sender) return false;
  if (actorKind === 'system') return weighty.has(type);
  return !around.has(type);
}
