import { useState } from 'react';

import { PlusIcon } from '../../../ui/icons.tsx';
import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded } from '../parts/states.tsx';
import { FormSkeleton } from '../settings/parts/form-skeleton.tsx';
import { SectionHead } from '../settings/parts/section-head.tsx';
import { tellProblem } from '../settings/parts/undo-toast.tsx';
import { useLock } from '../settings/parts/use-lock.ts';
import { useReread } from '../settings/parts/use-reread.ts';
import { useWords } from '../words/words-context.tsx';
import { LoadTable } from './load-table.tsx';
import { useRules, type Rule } from './rota-queries.ts';
import { RuleDialog } from './rule-dialog.tsx';
import { RuleRow } from './rule-row.tsx';
import './rota.css';

/** Who gets new cases: rules as sentences, in the order in which they are asked, and how much everybody carries. */
export function RotaPage() {
  const words = useWords();
  const locked = useLock('change rules');
  const reread = useReread('rules');
  const query = useRules();
  const rules = (query.data ?? []).filter(({ archived }) => !archived);
  const [edited, setEdited] = useState<Rule | 'new' | null>(null);
  const [said, setSaid] = useState('');
  const move = (at: number, by: -1 | 1) => {
    const ids = rules.map(({ id }) => id);
    [ids[at], ids[at + by]] = [ids[at + by]!, ids[at]!];
    api.rota
      .arrangeRules({ ruleIds: ids })
      .then(reread)
      .then(() => setSaid(words.t('rota.moved', { n: at + by + 1 })))
      .catch((error: unknown) => tellProblem(words, error));
  };
  return (
    <>
      <SectionHead title={words.t('rota.title')} lead={words.t('rota.lead')}>
        <Button look="primary" disabledBecause={locked} onClick={() => setEdited('new')}>
          <PlusIcon />
          {words.t('rota.new')}
        </Button>
      </SectionHead>
      <Loaded query={query} skeleton={<FormSkeleton />}>
        {rules.length === 0 ? (
          <Emptiness title={words.t('rota.empty')}>
            <p>{words.t('rota.empty.lead')}</p>
          </Emptiness>
        ) : (
          <div className="settings-rest">
            <ol className="settings-items">
              {rules.map((rule, at) => (
                <RuleRow
                  key={rule.id}
                  rule={rule}
                  n={at + 1}
                  locked={locked}
                  onEdit={() => setEdited(rule)}
                  onUp={at > 0 ? () => move(at, -1) : null}
                  onDown={at < rules.length - 1 ? () => move(at, 1) : null}
                />
              ))}
            </ol>
            <p className="muted">{words.t('rota.otherwise')}</p>
          </div>
        )}
        <p role="status" className="spoken">
          {said}
        </p>
      </Loaded>
      <LoadTable locked={locked} />
      {edited && <RuleDialog rule={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}
