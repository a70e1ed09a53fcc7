import { CheckIcon, MailIcon } from '../../../ui/icons.tsx';
import type { CaseMessage } from '../api/case-queries.ts';
import { Moment } from '../parts/moment.tsx';
import { useWords } from '../words/words-context.tsx';

/** The fate of the mail that carried a message. */
export function MailState({ mail }: { mail: CaseMessage['mail'] }) {
  const words = useWords();
  if (!mail) return null;
  return (
    <p className={mail.state === 'failed' ? 'mail-state bad' : 'mail-state muted'}>
      {mail.state === 'sent' ? <CheckIcon size={12} /> : <MailIcon size={12} />}
      <span>
        {words.t(`desk.mail.${mail.state}`, { to: mail.toAddress })}
        {mail.sentAt && (
          <>
            {' · '}
            <Moment at={mail.sentAt} />
          </>
        )}
        {mail.state === 'failed' && mail.lastError && <span className="meta"> {mail.lastError}</span>}
      </span>
    </p>
  );
}
