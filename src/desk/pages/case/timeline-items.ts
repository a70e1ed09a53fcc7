import type { CaseMessage, HistoryEntry } from '../api/case-queries.ts';

export type TimelineItem =
  | { readonly kind: 'message'; readonly at: string; readonly message: CaseMessage }
  | { readonly kind: 'events'; readonly at: string; readonly events: readonly HistoryEntry[] };

/** Events whose substance is a message beside them: told once. */
const toldByMessage = new Set([
  'case.replied',
  'case.noted',
  'case.buyer-wrote',
  'case.submitted',
  'case.mentioned',
  'case.asked-inside',
  'case.answered-inside',
]);

/** Messages and events in one order of time; events that follow one another are one fold. */
export function timelineOf(messages: readonly CaseMessage[], history: readonly HistoryEntry[]): TimelineItem[] {
  const all: TimelineItem[] = [
    ...messages.map((message) => ({ kind: 'message' as const, at: message.at, message })),
    ...history
      .filter(({ type }) => !toldByMessage.has(type))
      .map((event) => ({ kind: 'events' as const, at: event.at, events: [event] })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : Number(b.kind === 'events') - Number(a.kind === 'events')));

  const folded: TimelineItem[] = [];
  for (const item of all) {
    const last = folded.at(-1);
    if (item.kind === 'events' && last?.kind === 'events')
      folded[folded.length - 1] = { kind: 'events', at: item.at, events: [...last.events, ...item.events] };
    else folded.push(item);
  }
  return folded;
}
