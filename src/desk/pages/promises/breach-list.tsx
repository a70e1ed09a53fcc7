import { Link } from '@tanstack/react-router';

import type { api } from '../api/client.ts';
import { dayIn } from '../../../kit/day.ts';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';

type Breach = Awaited<ReturnType<typeof api.promises.breaches>>['items'][number];

interface Props {
  items: readonly Breach[];
  nameOf: (staffId: string | null) => string;
  channelOf: (channelId: string) => string;
}

export function BreachList({ items, nameOf, channelOf }: Props) {
  const words = useWords();
  const { zone } = useSeat();
  const instant = (at: string) => words.instant(new Date(at), zone, { short: true });
  // a day of the law ends as the next begins; a promise is kept by the minute
  const due = ({ class: kind, dueAt }: Breach) =>
    kind === 'owed' ? words.day(dayIn(zone, new Date(new Date(dueAt).getTime() - 1)), { year: false }) : instant(dueAt);
  return (
    <ul className="breach-list">
      {items.map((breach) => (
        <li key={breach.id}>
          <p className="bar">
            <Link to="/cases/$caseId" params={{ caseId: breach.caseId }} search={{}}>
              {breach.contactName ?? breach.number}
            </Link>
            <span className="muted figure">{breach.number}</span>
            <span className={breach.endedAt ? 'push muted' : 'push bad'}>
              {breach.endedAt
                ? words.t('promises.ended', { when: instant(breach.endedAt) })
                : words.t('promises.not-ended')}
            </span>
          </p>
          <p>
            <strong className={breach.class === 'owed' ? 'bad' : undefined}>
              {say(words, 'law.rule', breach.rule.startsWith('CMP-REPLY') ? 'CMP-REPLY' : breach.rule)}
            </strong>
            , {words.t('promises.due', { when: due(breach) })} · {say(words, 'promises.because', breach.because)}
          </p>
          <p className="meta">
            {nameOf(breach.assigneeId)} · {channelOf(breach.channelId)}
          </p>
        </li>
      ))}
    </ul>
  );
}
