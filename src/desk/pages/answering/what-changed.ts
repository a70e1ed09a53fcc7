import type { Words } from '../../../kit/words.ts';
import { mattersToSender } from '../../../messages/sending-guard.ts';
import type { HistoryEntry } from '../api/case-queries.ts';
import { say } from '../words/say.ts';

/** The end of the history as this window has it: what its reader has seen. */
export const endOf = (history: readonly HistoryEntry[]): number | null => history.at(-1)?.seq ?? null;

interface Seen {
  /** The last entry that was seen, or the moment up to which all was. */
  readonly after?: number;
  readonly since?: string;
  readonly me: string;
  readonly zone: string;
}

/** What others did on a case since somebody looked, in words, with names and the hour. */
export function whatChanged(
  words: Words,
  history: readonly HistoryEntry[],
  { after = 0, since = '', me, zone }: Seen,
): string[] {
  return history
    .filter((entry) => entry.seq > after && entry.at > since && mattersToSender(entry, me))
    .map((entry) =>
      words.t('answering.did', {
        who: entry.actorName ?? say(words, 'desk.author', entry.actorKind),
        what: say(words, 'desk.event', entry.type),
        when: words.time(new Date(entry.at), zone),
      }),
    );
}
