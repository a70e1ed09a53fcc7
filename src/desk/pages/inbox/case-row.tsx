import { Link } from '@tanstack/react-router';
import { memo } from 'react';

import type { CaseRow as Row } from '../api/case-queries.ts';
import type { Channel, Colleague } from '../api/shop-queries.ts';
import { PresenceMark } from '../company/presence-mark.tsx';
import { CustomerMarks } from '../customers/customer-marks.tsx';
import { ChannelMark } from '../parts/channel-mark.tsx';
import { clockFace } from '../parts/clock-face.ts';
import { Initials } from '../parts/initials.tsx';
import { ProcedureChip } from '../parts/procedure-chip.tsx';
import { FoundIn, isFoundElsewhere } from '../search/found-in.tsx';
import { Marked, matchIn } from '../search/marked.tsx';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { snoozedFace } from './snoozed-face.ts';
import { FlagIcon } from '../../../ui/icons.tsx';

interface Props {
  row: Row;
  open: boolean;
  now: Date;
  channel: Channel | undefined;
  assignee: Colleague | undefined;
}

const MOST_TAGS = 2;

function RowTags({ tags }: { tags: Row['tags'] }) {
  if (tags.length === 0) return null;
  const rest = tags.slice(MOST_TAGS).map(({ name }) => name);
  return (
    <span className="row-tags">
      {tags.slice(0, MOST_TAGS).map(({ id, name }) => (
        <span key={id} className="chip plain row-tag">
          {name}
        </span>
      ))}
      {rest.length > 0 && (
        <span className="chip plain" role="img" aria-label={rest.join(', ')} title={rest.join(', ')}>
          +{rest.length}
        </span>
      )}
    </span>
  );
}

/** Two lines, 56 pixels, plain elements: hundreds of these pass by in a scroll. */
export const CaseRow = memo(function CaseRow({ row, open, now, channel, assignee }: Props) {
  const words = useWords();
  const { zone, staffId } = useSeat();
  const clock = row.nextClock && clockFace(words, new Date(row.nextClock.expiresAt), now, zone);
  const [name, number] = [matchIn(row, 'name'), matchIn(row, 'number')];
  const snoozed = row.place === 'snoozed' ? snoozedFace(words, row, zone) : null;
  const text = row.preview ? `${row.summary}: ${row.preview}` : row.summary;
  return (
    <Link
      to="/cases/$caseId"
      params={{ caseId: row.id }}
      search={(search) => search}
      preload={false}
      className={row.unread ? 'row unread' : 'row'}
      data-case-id={row.id}
      aria-current={open ? 'page' : undefined}
    >
      {row.unread && <span className="dot" role="img" aria-label={words.t('desk.row.unread')} />}
      <ChannelMark channel={channel} />
      <span className="row-who">
        <span className="row-name">
          {name ? <Marked match={name} /> : (row.contactName ?? row.contactEmail ?? words.t('desk.row.nobody'))}
        </span>
        <CustomerMarks flags={row.customerFlags} />
        <ProcedureChip procedure={row.procedure} />
        {row.flags.length > 0 && (
          <span
            className="row-flag warn"
            role="img"
            aria-label={row.flags.map((flag) => say(words, 'desk.flag', flag)).join(', ')}
          >
            <FlagIcon size={12} />
          </span>
        )}
      </span>
      <span className={clock ? `row-clock ${clock.tone}` : 'row-clock'}>
        {clock
          ? clock.text
          : row.status
            ? words.locale === 'pl'
              ? row.status.namePl
              : row.status.nameEn
            : say(words, 'cases.stage', row.stage)}
      </span>
      <span className="row-text">{isFoundElsewhere(row) ? <FoundIn row={row} /> : text}</span>
      <span className="row-end">
        {snoozed && <span className="row-snoozed">{snoozed}</span>}
        {row.test && (
          <span className="row-tags">
            <span className="chip plain row-tag">{words.t('welcome.test.chip')}</span>
          </span>
        )}
        <RowTags tags={row.tags} />
        <PresenceMark caseId={row.id} />
        <span className="figure">{number ? <Marked match={number} /> : row.number}</span>
        {assignee ? (
          <Initials name={assignee.name} mine={assignee.id === staffId} />
        ) : (
          <span
            className="initials"
            role="img"
            aria-label={words.t('desk.unassigned')}
            title={words.t('desk.unassigned')}
          >
            –
          </span>
        )}
      </span>
    </Link>
  );
});
