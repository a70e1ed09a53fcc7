import { useState } from 'react';

import { isDay } from '../../../kit/day.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { useSettlement } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { fileUrl } from '../case/file-address.ts';
import { Button } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Loaded } from '../parts/states.tsx';
import { useToday } from '../parts/today.ts';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useLetters, type Letter } from './deciding-queries.ts';
import { PrintLetter } from './print-letter.tsx';

/** Every letter to the buyer: what it was, how it went, the document, once more, and on paper. */
export function LettersSection({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const { shopId } = useSeat();
  const today = useToday();
  const letters = useLetters(kase.id);
  const { data: settlement } = useSettlement(kase.id);
  const [printing, setPrinting] = useState(false);
  const again = useAct<string>(kase, (mailId, call) => api.letters.resend({ caseId: kase.id, mailId }, call), {
    told: words.t('deciding.letter.again.done'),
  });
  const posted = useAct<string>(kase, (fileId, call) =>
    api.letters.posted({ caseId: kase.id, fileId, postedOn: today }, call),
  );
  const may = kase.permissions.includes('answer buyers') ? null : words.t('desk.reason.not-allowed');
  const last = settlement?.decisions.findLast(({ superseded, elsewhere }) => !superseded && !elsewhere);
  return (
    <section>
      <h2>{words.t('deciding.letters')}</h2>
      <Loaded query={letters}>
        {letters.data?.items.length === 0 && <p className="muted">{words.t('deciding.letters.none')}</p>}
        <ul className="settled">
          {letters.data?.items.map((letter) => (
            <li key={letter.id} title={`${words.t('deciding.letter.hash')}: ${letter.hash}`}>
              <p>
                <strong>{letter.letter ? say(words, 'desk.letter', letter.letter) : letter.subject}</strong>{' '}
                <span className="meta">
                  <Moment at={letter.at} />
                </span>
              </p>
              <p className={letter.state === 'failed' ? 'meta bad' : 'meta'}>
                {fateOf(words, letter)}
                {letter.lastError && ` ${letter.lastError}`}
              </p>
              <div className="bar">
                {letter.files.map((file) => (
                  <a key={file.id} href={fileUrl(shopId, file.id)} target="_blank" rel="noreferrer">
                    {words.t('deciding.letter.pdf')}
                    <span className="spoken"> {file.name}</span>
                  </a>
                ))}
                {letter.kind === 'mail' && letter.state !== 'queued' && (
                  <Button look="quiet" busy={again.busy} disabledBecause={may} onClick={() => again.run(letter.id)}>
                    {words.t('deciding.letter.again')}
                  </Button>
                )}
                {letter.state === 'to_post' && (
                  <Button look="quiet" busy={posted.busy} disabledBecause={may} onClick={() => posted.run(letter.id)}>
                    {words.t('deciding.letter.post')}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
        <ProblemNote error={again.problem ?? posted.problem} changes={[...again.changes, ...posted.changes]} />
        {last && !printing && (
          <Button disabledBecause={may} onClick={() => setPrinting(true)}>
            {words.t('deciding.letter.paper')}
          </Button>
        )}
        {last && printing && letters.data && (
          <PrintLetter
            kase={kase}
            decisionId={last.id}
            address={letters.data.address}
            onClose={() => setPrinting(false)}
          />
        )}
      </Loaded>
    </section>
  );
}

function fateOf(words: ReturnType<typeof useWords>, letter: Letter): string {
  if (letter.state === 'to_post') return words.t('deciding.letter.to-post');
  if (letter.state === 'posted') {
    const day = letter.postedOn && isDay(letter.postedOn) ? words.day(letter.postedOn) : '';
    return [words.t('deciding.letter.posted', { day }), letter.number].filter(Boolean).join(', ');
  }
  const said = words.t(`desk.mail.${letter.state}`, { to: letter.to ?? '' });
  return letter.attempts > 1 ? `${said} (${words.t('deciding.letter.attempts', { count: letter.attempts })})` : said;
}
