import type { Words } from '../kit/words.ts';
import type { StaffFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { facts, quote } from './mail/block.ts';
import { oneLine, ownLines } from './mail/line.ts';
import { openAtDesk } from './mail/open-case.ts';
import { staffMail } from './mail/staff-mail.ts';

export interface NoticeMail extends StaffFrame {
  readonly zone: string;
  /** Null when it is about no case. */
  readonly caseNumber: string | null;
  readonly caseUrl: string;
  readonly buyerName: string | null;
  /** What happened, in words: 'A colleague mentioned you'. */
  readonly what: string;
  readonly message: { readonly body: string; readonly by: string | null } | null;
  /** The clock it is about. */
  readonly due: { readonly what: string; readonly until: Date | null } | null;
}

/** What somebody is told that needs no letter of its own. */
export const noticeLetter = (words: Words, props: NoticeMail): Letter => {
  const buyer = props.buyerName && oneLine(props.buyerName);
  const due = props.due && [oneLine(props.due.what), props.due.until && words.instant(props.due.until, props.zone)];
  return staffMail(
    words,
    props,
    {
      subject: buyer ? `${props.what}: ${buyer}` : props.what,
      preheader: props.message
        ? oneLine(props.message.body).slice(0, 120)
        : due
          ? due.filter(Boolean).join(', ')
          : props.what,
      title: props.what,
      blocks: [
        props.message && quote(ownLines(props.message.body), props.message.by && oneLine(props.message.by)),
        (props.caseNumber !== null || due !== null) &&
          facts([
            [words.t('letters.case-number'), props.caseNumber],
            [words.t('letters.assigned.buyer'), buyer],
            [words.t('letters.assigned.due'), due && due.filter(Boolean).join(', ')],
          ]),
        openAtDesk(words, props),
      ],
    },
    props.caseNumber,
  );
};
