import { Link } from '@tanstack/react-router';

import { CheckIcon } from '../../../ui/icons.tsx';
import { useStaff } from '../api/shop-queries.ts';
import { Button } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import type { Notice } from './notice-queries.ts';

const loud = new Set(['clock-breached', 'silence-accepted', 'mail-failed', 'safety-flag', 'promise-breached']);

export function NoticeItem({ notice, onRead, onGo }: { notice: Notice; onRead: () => void; onGo: () => void }) {
  const words = useWords();
  const { data: staff = [] } = useStaff();
  const what = say(words, 'notices.kind', notice.kind);
  const { rule, by } = notice.data;
  const author = staff.find(({ id }) => id === by)?.name;
  const about = [
    notice.contactName,
    typeof rule === 'string' && say(words, 'law.rule', rule.startsWith('CMP-REPLY') ? 'CMP-REPLY' : rule),
    author && words.t('notices.by', { name: author }),
  ].filter(Boolean);
  const content = (
    <>
      <span className="bar">
        <strong className={loud.has(notice.kind) ? 'bad' : undefined}>{what}</strong>
        <span className="meta push">
          <Moment at={notice.at} />
        </span>
      </span>
      <span>
        {about.join(' · ')} {notice.number && <span className="muted figure">{notice.number}</span>}
      </span>
      {!notice.readAt && <span className="spoken">{words.t('notices.unread')}</span>}
    </>
  );
  return (
    <li data-unread={notice.readAt ? undefined : true}>
      {notice.caseId ? (
        <Link to="/cases/$caseId" params={{ caseId: notice.caseId }} search={{}} className="notice" onClick={onGo}>
          {content}
        </Link>
      ) : (
        <span className="notice">{content}</span>
      )}
      {!notice.readAt && (
        <Button look="quiet" icon aria-label={words.t('notices.read-one', { what })} onClick={onRead}>
          <CheckIcon />
        </Button>
      )}
    </li>
  );
}
