import { useState } from 'react';

import type { CaseDetail, CaseMessage } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';
import type { Question } from './inside-queries.ts';

/** A question to a department or a colleague, in the timeline: whom, until when, and the field for its answer. */
export function QuestionCard({
  kase,
  question,
  message,
}: {
  kase: CaseDetail;
  question: Question;
  message: CaseMessage;
}) {
  const words = useWords();
  const [text, setText] = useState('');
  const waits = question.state === 'open' || question.state === 'overdue';
  const due = words.day(question.dueOn as `${number}-${number}-${number}`, { year: false });
  const answer = useAct<string>(
    kase,
    (body, { context: { key } }) =>
      api.inside.answer({ caseId: kase.id, questionId: question.id, body }, { context: { key } }),
    { onDone: () => setText('') },
  );
  const withdraw = useAct<null>(kase, (_, { context: { key } }) =>
    api.inside.withdraw({ caseId: kase.id, questionId: question.id }, { context: { key } }),
  );
  const may = kase.permissions.includes('write notes') ? null : words.t('desk.reason.not-allowed');
  return (
    <article className={`message note question-card ${question.state}`}>
      <header className="bar">
        <strong>{words.t('answering.asked', { whom: question.asked })}</strong>
        <span className="meta">{message.authorName}</span>
        <span className="meta push">
          <Moment at={message.at} />
        </span>
      </header>
      <p className="said">{message.body}</p>
      <p className={question.state === 'overdue' ? 'meta bad' : 'meta'}>
        {words.t(`answering.question.${question.state}`, { due })}
      </p>
      {waits && (
        <form
          className="bar"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() && !may && !answer.busy) answer.run(text.trim());
          }}
        >
          <textarea
            className="grow"
            rows={1}
            value={text}
            aria-label={words.t('answering.question.answer', { whom: question.asked })}
            placeholder={words.t('answering.question.placeholder')}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                event.currentTarget.form?.requestSubmit();
              } else if (event.key === 'Escape') event.currentTarget.blur();
            }}
          />
          <Button
            type="submit"
            busy={answer.busy}
            disabledBecause={may ?? (text.trim() ? null : words.t('desk.reason.write-first'))}
          >
            {words.t('answering.question.do')}
          </Button>
          <Button look="quiet" busy={withdraw.busy} disabledBecause={may} onClick={() => withdraw.run(null)}>
            {words.t('answering.question.withdraw')}
          </Button>
        </form>
      )}
      <ProblemNote error={answer.problem ?? withdraw.problem} />
    </article>
  );
}
