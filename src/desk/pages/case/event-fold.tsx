import { useState } from 'react';

import type { HistoryEntry } from '../api/case-queries.ts';
import { useStaff, useStatuses } from '../api/shop-queries.ts';
import { Moment } from '../parts/moment.tsx';
import { useTags } from '../sorting/tag-queries.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { eventDetail } from './event-detail.ts';

const SHOWN = 2;

/** A case finds its first person by the channel's setting, whoever opened it. */
const byItself = ({ type, data }: HistoryEntry) =>
  type === 'case.assigned' &&
  ['channel', 'fallback', 'rule', 'absence', 'return', 'left'].includes(String(data['because']));
const actorOf = (event: HistoryEntry) => (byItself(event) ? null : event.actorName);

/** What happened between two messages: the last lines, and the rest on demand. */
export function EventFold({ events }: { events: readonly HistoryEntry[] }) {
  const words = useWords();
  const { data: staff = [] } = useStaff();
  const { data: statuses = [] } = useStatuses();
  const { data: tags = [] } = useTags(true);
  const [open, setOpen] = useState(events.length <= SHOWN + 1);
  const shown = open ? events : events.slice(-SHOWN);
  return (
    <div className="events">
      {!open && (
        <button type="button" className="linklike meta" aria-expanded="false" onClick={() => setOpen(true)}>
          {words.t('desk.events.more', { count: events.length - SHOWN })}
        </button>
      )}
      <ul>
        {shown.map((event) => {
          const detail = eventDetail(words, event, { staff, statuses, tags });
          return (
            <li key={event.id}>
              <span>
                {say(words, 'desk.event', event.type)}
                {detail && `: ${detail}`}
              </span>
              <span className="meta">
                {actorOf(event) ?? say(words, 'desk.author', byItself(event) ? 'system' : event.actorKind)} ·{' '}
                <Moment at={event.at} />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
