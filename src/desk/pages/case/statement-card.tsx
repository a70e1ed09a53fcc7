import type { CaseDetail, CaseFile } from '../api/case-queries.ts';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { FileGrid } from './file-grid.tsx';

/** What the buyer declared, word for word, and the three times that law asks about. */
export function StatementCard({ kase, files }: { kase: CaseDetail; files: readonly CaseFile[] }) {
  const words = useWords();
  const { zone } = useSeat();
  const { statement } = kase;
  const times = [
    ['declared', statement.declaredAt],
    ['received', statement.receivedAt],
    ['recorded', statement.recordedAt],
  ] as const;
  return (
    <article className="statement">
      <h2>{words.t(statement.kind === 'withdrawal' ? 'desk.statement.withdrawal' : 'desk.statement.report')}</h2>
      <p className="meta">
        {words.t('desk.statement.by', {
          medium: say(words, 'desk.medium', statement.medium),
          channel: kase.channel.name,
        })}
      </p>
      <blockquote lang={kase.locale}>{statement.wording}</blockquote>
      <dl className="times">
        {times.map(([name, at]) => (
          <div key={name}>
            <dt>{words.t(`desk.statement.${name}`)}</dt>
            <dd>
              <time dateTime={at}>{words.instant(new Date(at), zone, { seconds: true })}</time>
            </dd>
          </div>
        ))}
      </dl>
      <FileGrid files={files} />
    </article>
  );
}
