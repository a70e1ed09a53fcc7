import type { TeamReport } from './report-queries.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { sayDuration } from './say-duration.ts';

/** What a case costs: time, contacts, days. The figures shops compare from month to month. */
export function EffectsSection({ effects }: { effects: TeamReport['effects'] }) {
  const words = useWords();
  const tenths = (value: number) => Math.round(value * 10) / 10;
  const or = (value: number | null, said: (value: number) => string) => (value === null ? '–' : said(value));
  const figures = [
    ['opened', words.number(effects.opened)],
    ['ended', words.number(effects.ended)],
    ['contacts', or(effects.contactsPerCase, (contacts) => words.number(tenths(contacts)))],
    ['time', or(effects.activeSecondsPerCase, (seconds) => sayDuration(words, seconds))],
    ['first-answer', or(effects.hoursToFirstAnswer, (hours) => sayDuration(words, hours * 3600))],
    ['days', or(effects.daysToEnd, (days) => words.t('reports.days', { days: tenths(days) }))],
  ] as const;
  return (
    <section className="report-section" aria-labelledby="report-effects">
      <h2 id="report-effects">{words.t('reports.effects')}</h2>
      <dl className="report-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{words.t(`reports.effects.${name}`)}</dt>
            <dd className="figure">{value}</dd>
          </div>
        ))}
      </dl>
      {effects.contacts.length > 0 && (
        <ul className="report-contacts">
          {effects.contacts.map(({ direction, medium, count }) => (
            <li key={`${direction}-${medium}`}>
              <span>
                {words.t(`reports.contact.${direction}`)}: {say(words, 'reports.medium', medium)}
              </span>
              <span className="figure">{words.number(count)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="meta">{words.t('reports.effects.hint')}</p>
    </section>
  );
}
