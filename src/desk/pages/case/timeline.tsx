import { useEffect, useRef } from 'react';

import { HeldSends } from '../answering/held-card.tsx';
import { useQuestions } from '../answering/inside-queries.ts';
import { QuestionCard } from '../answering/question-card.tsx';
import { useFiles, useHistory, useMessages, type CaseDetail } from '../api/case-queries.ts';
import { Loaded, Skeleton } from '../parts/states.tsx';
import { useWords } from '../words/words-context.tsx';
import { EventFold } from './event-fold.tsx';
import { MessageItem } from './message-item.tsx';
import { StatementCard } from './statement-card.tsx';
import { timelineOf } from './timeline-items.ts';

export function Timeline({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const messages = useMessages(kase.id);
  const history = useHistory(kase.id);
  const { data: files = [] } = useFiles(kase.id);
  const { data: questions = [] } = useQuestions(kase.id);
  const questionOf = (messageId: string) => questions.find((each) => each.messageId === messageId);
  const items = timelineOf(messages.data ?? [], history.data?.items ?? []);
  const end = useRef<HTMLDivElement>(null);
  const count = items.length;

  // The newest is what one came for; it is brought into view when it arrives, and on opening.
  useEffect(() => {
    if (count > 0) requestAnimationFrame(() => end.current?.scrollIntoView({ block: 'end' }));
  }, [count]);

  return (
    <section aria-label={words.t('desk.timeline')} className="timeline">
      <StatementCard
        kase={kase}
        files={files.filter(
          ({ messageId, internal, kind, addedBy }) =>
            messageId === null && !internal && kind !== 'letter' && addedBy === 'buyer',
        )}
      />
      {history.data && history.data.brokenAt !== null && (
        <p className="note bad" role="alert">
          {words.t('desk.chain-broken', { at: history.data.brokenAt })}
        </p>
      )}
      <Loaded query={messages} skeleton={<Skeleton height={90} />}>
        <Loaded query={history} skeleton={<Skeleton height={20} />}>
          <ol>
            {items.map((item) => (
              <li key={item.kind === 'message' ? item.message.id : item.events[0]!.id}>
                {item.kind === 'message' && questionOf(item.message.id) ? (
                  <QuestionCard kase={kase} question={questionOf(item.message.id)!} message={item.message} />
                ) : item.kind === 'message' ? (
                  <MessageItem
                    answers={questions.find(({ answerId }) => answerId === item.message.id)?.asked}
                    message={item.message}
                    buyer={kase.contact.name}
                    files={files.filter(({ id }) => item.message.fileIds.includes(id))}
                  />
                ) : (
                  <EventFold events={item.events} />
                )}
              </li>
            ))}
          </ol>
        </Loaded>
      </Loaded>
      <HeldSends caseId={kase.id} />
      <div ref={end} />
    </section>
  );
}
