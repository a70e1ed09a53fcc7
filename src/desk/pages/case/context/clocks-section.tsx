import type { ReactNode } from 'react';

import { dayIn, isDay } from '../../../../kit/day.ts';
import type { Words } from '../../../../kit/words.ts';
import { REMEDY_PROMISE } from '../../../../law/remedy-promise.ts';
import type { CaseClock } from '../../api/case-queries.ts';
import { Button } from '../../parts/button.tsx';
import { clockFace } from '../../parts/clock-face.ts';
import { useNow } from '../../parts/use-now.ts';
import { useSeat } from '../../session/me.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import type { DialogName } from '../dialogs.tsx';

interface Props {
  clocks: readonly CaseClock[];
  open: (name: DialogName) => void;
  promiseRefusal: string | null;
}

/** Every clock of the case: what it asks, until when, what happens otherwise, and under which rule. */
export function ClocksSection({ clocks, open, promiseRefusal }: Props) {
  const words = useWords();
  const shown = [...clocks].sort((a, b) => rank(a) - rank(b));
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{words.t('desk.clocks')}</h2>
      <ul className="clock-list">
        {shown.filter(isPressing).map((clock) => (
          <Clock key={clock.rule} clock={clock}>
            {clock.rule === REMEDY_PROMISE && clock.deadline && (
              <Button look="quiet" disabledBecause={promiseRefusal} onClick={() => open('promise')}>
                {words.t('promises.day.change')}
              </Button>
            )}
          </Clock>
        ))}
      </ul>
      {shown.some((clock) => !isPressing(clock)) && (
        <details>
          <summary>
            {words.t('desk.clocks.other', { count: shown.filter((clock) => !isPressing(clock)).length })}
          </summary>
          <ul className="clock-list">
            {shown
              .filter((clock) => !isPressing(clock))
              .map((clock) => (
                <Clock key={clock.rule} clock={clock} />
              ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What the shop has to do something about; a buyer's rights that merely last, and what is over, are folded. */
const isPressing = ({ state, class: kind }: CaseClock): boolean =>
  (state === 'running' || state === 'breached') && kind !== 'window';

const rank = ({ state, class: kind }: CaseClock): number =>
  (state === 'running' || state === 'breached' ? 0 : 2) + (kind === 'owed' ? 0 : 1);

function Clock({ clock, children }: { clock: CaseClock; children?: ReactNode }) {
  const words = useWords();
  const { zone } = useSeat();
  const now = useNow();
  const ticking = clock.state === 'running' || clock.state === 'breached';
  const face = ticking && clock.expiresAt ? clockFace(words, new Date(clock.expiresAt), now, zone) : null;
  const day = (value: string | null) => (value && isDay(value) ? words.day(value) : null);
  return (
    <li className={ticking ? undefined : 'muted'}>
      <div className="bar">
        <strong>{say(words, 'law.rule', clock.rule)}</strong>
        <span className={face ? `push ${clock.class === 'window' ? 'muted' : face.tone}` : 'push muted'}>
          {face?.text ?? say(words, 'desk.clock-state', clock.state)}
        </span>
      </div>
      {clock.counted && clock.expiresAt ? (
        <PromiseDetail clock={clock} />
      ) : (
        <p>{day(clock.deadline) ?? sayWaiting(words, clock)}</p>
      )}
      <Missed clock={clock} />
      {clock.safeTarget && !clock.counted && ticking && clock.safeTarget !== clock.deadline && (
        <p className="meta">{words.t('desk.clock.safe', { day: day(clock.safeTarget) ?? '' })}</p>
      )}
      {clock.statutory && clock.statutory !== clock.deadline && (
        <p className="meta">{words.t('desk.clock.statutory', { day: day(clock.statutory) ?? '' })}</p>
      )}
      {clock.withheld && <p className="meta">{words.t('desk.clock.withheld')}</p>}
      {ticking && (
        <p className="meta">
          {words.t('desk.clock.then', { consequence: say(words, 'law.consequence', clock.consequence) })}
        </p>
      )}
      <p className="meta">
        {say(words, 'desk.clock-class', clock.class)} · {clock.rule}
        {!clock.verified && ` · ${words.t('desk.clock.unverified')}`}
      </p>
      {children}
    </li>
  );
}

/** Its day is not known yet: a promised remedy says what it waits for. */
function sayWaiting(words: Words, { promisedOn, promisedDays }: CaseClock): string {
  if (promisedOn && isDay(promisedOn)) return words.t('promises.clock.if-here', { day: words.day(promisedOn) });
  return promisedDays ? words.t('promises.clock.once-here', { days: promisedDays }) : words.t('desk.clock.open');
}

/** A promise is kept by the minute: until when, and how that was counted. */
function PromiseDetail({ clock }: { clock: CaseClock }) {
  const words = useWords();
  const { zone } = useSeat();
  const when = (at: string) => words.instant(new Date(at), zone, { short: true });
  return (
    <>
      <p>{words.t('promises.clock.until', { when: when(clock.expiresAt!) })}</p>
      {clock.counted && clock.startedAt && clock.minutes && (
        <p className="meta">
          {words.t(`promises.clock.${clock.counted}`, {
            hours: words.number(clock.minutes / 60),
            when: when(clock.startedAt),
          })}
        </p>
      )}
    </>
  );
}

/** What was not done in time, why, and when it was made good. */
function Missed({ clock }: { clock: CaseClock }) {
  const { missed } = clock;
  const words = useWords();
  const { zone } = useSeat();
  if (!missed) return null;
  const when = (at: string) => words.instant(new Date(at), zone, { short: true });
  return (
    <p className="meta bad">
      {words.t('promises.clock.missed', {
        when: clock.counted
          ? when(missed.dueAt)
          : words.day(dayIn(zone, new Date(new Date(missed.dueAt).getTime() - 1))),
        because: say(words, 'promises.because', missed.because),
      })}
      {missed.endedAt && ` ${words.t('promises.clock.ended', { when: when(missed.endedAt) })}`}
    </p>
  );
}
