import { Link } from '@tanstack/react-router';

import { Button } from '../parts/button.tsx';
import { sayProblem } from '../parts/problem-note.tsx';
import { ApiProblem } from '../../../api/client.ts';
import { useWords } from '../words/words-context.tsx';
import type { Entry } from './outbox-store.ts';
import { drop, useOutbox } from './outbox.ts';

/** What is on this device only: how much, and what the server would not take. */
export function OutboxNote() {
  const words = useWords();
  const { waiting, again } = useOutbox();
  const refused = waiting.filter((entry) => entry.refused !== null);
  const quiet = waiting.length - refused.length;
  return (
    <>
      {quiet > 0 && (
        <p className="note info" role="status">
          {words.t('bench.outbox', { count: quiet })}
        </p>
      )}
      {refused.length > 0 && (
        <section className="note bad" aria-label={words.t('bench.outbox.refused')}>
          <ul className="bench-refused">
            {refused.map((entry) => (
              <li key={entry.id}>
                <Refused entry={entry} onAgain={() => again(entry)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Refused({ entry, onAgain }: { entry: Entry; onAgain: () => void }) {
  const words = useWords();
  const away = () => void drop(entry.id);
  if (entry.kind === 'scan')
    return (
      <>
        <p>{words.t('bench.outbox.scan', { code: entry.code })}</p>
        <Link to="/bench" search={{ code: entry.code }} className="button" onClick={away}>
          {words.t('bench.outbox.look')}
        </Link>
      </>
    );
  const { status, reason } = entry.refused!;
  return (
    <>
      <p>
        <strong>
          {entry.kind === 'receipt'
            ? words.t('bench.outbox.receipt', { number: entry.number })
            : words.t('bench.outbox.orphan')}
        </strong>
        <br />
        {sayProblem(words, new ApiProblem(status, reason))}
      </p>
      <Button onClick={onAgain}>{words.t('bench.outbox.again')}</Button>
      <Button onClick={away}>{words.t('bench.outbox.drop')}</Button>
    </>
  );
}
