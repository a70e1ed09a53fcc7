import { Link } from '@tanstack/react-router';

import { CloseIcon } from '../../../ui/icons.tsx';
import { api } from '../api/client.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { ProcedureChip } from '../parts/procedure-chip.tsx';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useRelated, type Mention, type Related } from './related-query.ts';

/** What the case has to do with others, seen from either end; the statements of merged ones are read here. */
export function RelatedSection({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const { data } = useRelated(kase.id);
  const unlink = useAct<string>(kase, (otherId, call) => api.sorting.unlink({ caseId: kase.id, otherId }, call));
  if (!data || !hasAny(data)) return null;
  const may = kase.permissions.includes('sort cases');
  const groups: readonly (readonly [string, readonly Mention[], boolean])[] = [
    ['merged-into', data.mergedInto ? [data.mergedInto] : [], false],
    ['parent', data.parent ? [data.parent] : [], may],
    ['children', data.children, may],
    ['split', data.split, false],
    ['related', data.related, may],
  ];
  return (
    <section>
      <h2>{words.t('sorting.related')}</h2>
      {data.merged.length > 0 && <Merged merged={data.merged} />}
      {groups.map(([name, mentions, loose]) =>
        mentions.length === 0 ? null : (
          <div key={name} className="related">
            <h3 className="meta">{say(words, 'sorting.related', name)}</h3>
            <ul>
              {mentions.map((mention) => (
                <li key={mention.id} className="bar">
                  <CaseLink mention={mention} />
                  {loose && (
                    <Button
                      look="quiet"
                      icon
                      className="push"
                      aria-label={words.t('sorting.related.unlink', { number: mention.number })}
                      busy={unlink.busy}
                      onClick={() => unlink.run(mention.id)}
                    >
                      <CloseIcon size={10} />
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
      <ProblemNote error={unlink.problem} changes={unlink.changes} />
    </section>
  );
}

function Merged({ merged }: { merged: Related['merged'] }) {
  const words = useWords();
  const { zone } = useSeat();
  return (
    <div className="related">
      <h3 className="meta">{words.t('sorting.related.merged')}</h3>
      <ul>
        {merged.map((each) => (
          <li key={each.id}>
            <CaseLink mention={each} />
            <details>
              <summary className="meta">
                {words.t('sorting.related.statement', {
                  when: words.instant(new Date(each.statement.receivedAt), zone, { short: true }),
                })}
              </summary>
              <p className="statement-words">{each.statement.wording}</p>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}

function CaseLink({ mention: { id, number, procedure, stage } }: { mention: Mention }) {
  const words = useWords();
  return (
    <span>
      <Link to="/cases/$caseId" params={{ caseId: id }} search={(search) => search}>
        <span className="figure">{number}</span>
      </Link>{' '}
      <ProcedureChip procedure={procedure} /> <span className="meta">{say(words, 'cases.stage', stage)}</span>
    </span>
  );
}

const hasAny = ({ mergedInto, merged, parent, children, related, split }: Related) =>
  mergedInto !== null || parent !== null || [merged, children, related, split].some((list) => list.length > 0);
