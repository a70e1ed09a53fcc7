import { Link } from '@tanstack/react-router';

import { isDay } from '../../../kit/day.ts';
import { thumbnailUrl } from '../case/file-address.ts';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import type { Orphan } from './bench-queries.ts';

export function OrphanRows({ orphans }: { orphans: readonly Orphan[] }) {
  const words = useWords();
  const { shopId, zone } = useSeat();
  return (
    <ul className="bench-rows" aria-label={words.t('bench.orphans')}>
      {orphans.map((orphan) => (
        <li key={orphan.id}>
          <Link to="/bench/orphans/$orphanId" params={{ orphanId: orphan.id }} className="bench-row">
            <span className="bar">
              <strong>{orphan.number}</strong>
              <span className="meta push">
                {isDay(orphan.receivedOn) ? words.day(orphan.receivedOn, { year: false }) : orphan.receivedOn}
              </span>
            </span>
            <span>{orphan.about || words.t('bench.orphan')}</span>
            <span className="meta">
              {[orphan.senderName, orphan.senderPhone, orphan.carrier, orphan.parcel].filter(Boolean).join(' · ')}
            </span>
            {orphan.forgottenAt && (
              <span className="meta">
                {words.t('bench.orphan.forgotten', { day: words.instant(new Date(orphan.forgottenAt), zone) })}
              </span>
            )}
            {orphan.fileIds.length > 0 && (
              <span className="bar">
                {orphan.fileIds.map((id) => (
                  <img key={id} className="bench-thumb" src={thumbnailUrl(shopId, id)} alt="" />
                ))}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
