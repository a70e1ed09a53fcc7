import type { api } from '../api/client.ts';
import { useWords } from '../words/words-context.tsx';
import { useRules, type Rule } from './rota-queries.ts';
import { sayBecause } from './say-because.ts';
import { useNames } from './use-names.ts';

interface Props {
  trial: Awaited<ReturnType<typeof api.rota.tryRules>>;
  /** Null: it is not kept yet. */
  ruleId: string | null;
  tried: Pick<Rule, 'conditions' | 'staffIds' | 'way'>;
}

/** Who would have got the last cases, and why. */
export function TriedCases({ trial, ruleId, tried }: Props) {
  const words = useWords();
  const names = useNames();
  const { data: kept = [] } = useRules();
  const nameOf = (id: string | null) => names.staff.find((each) => each.id === id)?.name ?? words.t('rota.nobody');
  /** A rule that is not kept is named by an id of nobody's: all others are known. */
  const rulesFor = (id: string | undefined): Rule[] => {
    const asTried = { ...tried, id: id ?? '', enabled: true, archived: false, position: 0 };
    if (ruleId) return kept.map((rule) => (rule.id === ruleId ? { ...rule, ...tried } : rule));
    return kept.some((rule) => rule.id === id) ? kept : [...kept, asTried];
  };
  return (
    <div className="settings-rest" role="status">
      <p>{words.t('rota.tried', { count: trial.holds, of: trial.items.length })}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be scrolled by keys too */}
      <div className="rota-tried" role="region" aria-label={words.t('rota.form.try')} tabIndex={0}>
        <table className="rota-table">
          <thead>
            <tr>
              <th scope="col">{words.t('rota.tried.case')}</th>
              <th scope="col">{words.t('rota.tried.now')}</th>
              <th scope="col">{words.t('rota.tried.then')}</th>
              <th scope="col">{words.t('rota.tried.why')}</th>
            </tr>
          </thead>
          <tbody>
            {trial.items.map(({ caseId, number, contactName, assigneeId, wouldGet, because }) => (
              <tr key={caseId}>
                <th scope="row">
                  {number} <span className="meta">{contactName}</span>
                </th>
                <td>{nameOf(assigneeId)}</td>
                <td>{wouldGet === assigneeId ? nameOf(wouldGet) : <strong>{nameOf(wouldGet)}</strong>}</td>
                <td className="meta">{sayBecause(words, because, wouldGet, rulesFor(because.ruleId), names)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
