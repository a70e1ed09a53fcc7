import { Link } from '@tanstack/react-router';

import { ProcedureChip } from '../parts/procedure-chip.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import type { Row } from './bench-queries.ts';
import { useOutbox } from './outbox.ts';

/** Parcels to touch: whose, what, how many. */
export function CaseRows({ rows, orphanId }: { rows: readonly Row[]; orphanId?: string }) {
  const words = useWords();
  const { waiting } = useOutbox();
  return (
    <ul className="bench-rows">
      {rows.map((row) => (
        <li key={row.id}>
          <Link
            to="/bench/cases/$caseId"
            params={{ caseId: row.id }}
            search={orphanId ? { orphan: orphanId } : {}}
            className="bench-row"
          >
            <span className="bar">
              <strong>{row.number}</strong>
              <ProcedureChip procedure={row.procedure} />
              <span className="meta push">{say(words, 'desk.custody', row.custody)}</span>
            </span>
            <span>{row.goods || row.orderNumber}</span>
            <span className="meta">
              {[
                row.buyerName,
                row.orderNumber,
                words.t('bench.row.pieces', { count: row.pieces }),
                row.undecided > 0 && words.t('bench.row.undecided', { count: row.undecided }),
                waiting.some((entry) => entry.kind === 'receipt' && entry.input.caseId === row.id) &&
                  words.t('bench.row.waits-to-send'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
