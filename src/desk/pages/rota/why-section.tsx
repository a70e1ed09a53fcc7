import { useHistory, type CaseDetail } from '../api/case-queries.ts';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useRules } from './rota-queries.ts';
import { sayBecause } from './say-because.ts';
import { useNames } from './use-names.ts';

/** Why this person has the case, in one sentence. */
export function WhySection({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const { staffId } = useSeat();
  const names = useNames();
  const { data: rules } = useRules();
  const { data: history } = useHistory(kase.id);
  const last = history?.items.filter(({ type }) => type === 'case.assigned').at(-1);
  if (!kase.assignee || !rules || last?.data['assigneeId'] !== kase.assignee.id) return null;
  return (
    <section>
      <h2>{words.t(kase.assignee.id === staffId ? 'rota.why.me' : 'rota.why.title')}</h2>
      <p className="muted">{sayBecause(words, last.data, kase.assignee.id, rules, names)}</p>
    </section>
  );
}
