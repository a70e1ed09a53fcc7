import { isDay } from '../../../../kit/day.ts';
import type { CaseClock } from '../../api/case-queries.ts';
import { clockFace } from '../../parts/clock-face.ts';
import { useNow } from '../../parts/use-now.ts';
import { useSeat } from '../../session/me.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';

/** Every clock of the case: what it asks, until when, what happens otherwise, and under which rule. */
export function ClocksSection({ clocks }: { clocks: readonly CaseClock[] }) {
  const words = useWords();
  const shown = [...clocks].sort((a, b) => rank(a) - rank(b));
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{words.t('desk.clocks')}</h2>
      <ul className="clock-list">
        {shown.filter(isPressing).map((clock) => (
          <Clock key={clock.rule} clock={clock} />
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

function Clock({ clock }: { clock: CaseClock }) {
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
      <p>{day(clock.deadline) ?? words.t('desk.clock.open')}</p>
      {clock.safeTarget && ticking && clock.safeTarget !== clock.deadline && (
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
    </li>
  );
}
