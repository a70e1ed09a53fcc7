import { Link } from '@tanstack/react-router';

import { sayAudit } from '../../../../analytics/say-audit.ts';
import type { api } from '../../api/client.ts';
import { useSeat } from '../../session/me.tsx';
import { useWords } from '../../words/words-context.tsx';

export type AuditRow = Awaited<ReturnType<typeof api.audit.list>>['rows'][number];

export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const words = useWords();
  const { zone } = useSeat();
  const who = ({ actorKind, who }: AuditRow) => {
    if (actorKind === 'system') return words.t('audit.by-itself');
    if (!who) return words.t('audit.somebody');
    return actorKind === 'apiKey' ? words.t('audit.key', { name: who }) : who;
  };
  return (
    <table className="audit-table">
      <caption className="spoken">{words.t('settings.section.audit')}</caption>
      <thead>
        <tr>
          <th scope="col">{words.t('audit.when')}</th>
          <th scope="col">{words.t('audit.who')}</th>
          <th scope="col">{words.t('audit.what')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="audit-when">
              <time dateTime={row.at} title={words.instant(new Date(row.at), zone, { seconds: true })}>
                {words.instant(new Date(row.at), zone, { short: true })}
              </time>
            </td>
            <td>{who(row)}</td>
            <td>
              {sayAudit(words, row)}
              {row.customerId && (
                <>
                  {' '}
                  <Link to="/customers/$customerId" params={{ customerId: row.customerId }} className="audit-act">
                    {words.t('audit.customer')}
                  </Link>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
