import { stages } from '../../../../cases/case.ts';
import { useStatuses } from '../../api/shop-queries.ts';
import { Emptiness, Loaded } from '../../parts/states.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { GuardedLink } from '../parts/guarded-link.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { useLock } from '../parts/use-lock.ts';
import { StatusRow } from './status-row.tsx';
import { useArrange } from './use-arrange.ts';

/** The shop's own statuses, by the stage they belong to: the order is the one consultants are offered them in. */
export function StatusesPage() {
  const words = useWords();
  const statuses = useStatuses();
  const locked = useLock('change statuses');
  const { shown, move, said } = useArrange(statuses.data ?? []);
  const used = stages.filter((stage) => shown.some((status) => status.stage === stage));
  return (
    <>
      <SectionHead title={words.t('settings.section.statuses')} lead={words.t('settings.statuses.lead')}>
        <GuardedLink to="/settings/statuses/new" disabledBecause={locked}>
          {words.t('settings.statuses.new')}
        </GuardedLink>
      </SectionHead>
      <Loaded query={statuses} skeleton={<FormSkeleton />}>
        {used.length === 0 && (
          <Emptiness title={words.t('settings.statuses.empty')}>
            <p>{words.t('settings.statuses.empty.lead')}</p>
          </Emptiness>
        )}
        {used.map((stage) => {
          const items = shown.filter((status) => status.stage === stage);
          return (
            <section key={stage} className="settings-rest" aria-labelledby={`stage-${stage}`}>
              <h2 id={`stage-${stage}`}>{say(words, 'cases.stage', stage)}</h2>
              <ul className="settings-items">
                {items.map((status, at) => (
                  <StatusRow
                    key={status.id}
                    status={status}
                    locked={locked}
                    onUp={at > 0 ? () => move(status.id, -1) : null}
                    onDown={at < items.length - 1 ? () => move(status.id, 1) : null}
                  />
                ))}
              </ul>
            </section>
          );
        })}
        <p role="status" className="spoken">
          {said}
        </p>
      </Loaded>
    </>
  );
}
