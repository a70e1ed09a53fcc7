import type { Day } from '../../kit/day.ts';
import type { Words } from '../../kit/words.ts';
import type { CaseFrame } from '../frame.ts';
import type { LetterLine } from '../letter.ts';
import { address, bullets, callout, facts, heading, paragraph, quiet, quote, type MaybeBlock } from '../mail/block.ts';
import { goods } from '../mail/goods.ts';
import { oneLine, ownLines } from '../mail/line.ts';
import { moment } from './moment.ts';

export interface WithdrawalAcknowledged extends CaseFrame {
  readonly buyerName: string;
  /** What identifies the contract, as the buyer wrote it: mostly the order number. */
  readonly contract: string;
  /** Where this acknowledgement goes, as the buyer wrote it. */
  readonly email: string;
  /** The whole text of the statement, unchanged. */
  readonly statement: string;
  /** The instant of the confirm click by the server's clock. */
  readonly submittedAt: Date;
  /** What is withdrawn from; empty means the whole contract. */
  readonly lines: readonly LetterLine[];
  /** The statutory sentence of acknowledgement in the buyer's language, from `law`. */
  readonly acknowledgement: string;
  /** Null when nothing has to be sent back; `to` is empty while the shop has named no address. */
  readonly sendBack: {
    readonly until: Day;
    readonly to: readonly string[];
    readonly costBy: 'buyer' | 'shop' | null;
  } | null;
  /** `mayWait`: for the goods or the proof of sending; not when the shop offered to collect (UPK 32(3)). */
  readonly refund: { readonly until: Day; readonly mayWait: boolean };
  /**
   * The period seems to be over: acknowledged all the same, its effect reserved. Only for a buyer who has proved to
   * know the order, else the letter tells a stranger that it exists.
   */
  readonly late: boolean;
}

/** What WF-ACK (CRD 11a(4)) wants on a durable medium: content, date and time; and then what comes next. */
export function withdrawalAcknowledged(words: Words, props: WithdrawalAcknowledged): MaybeBlock[] {
  return [
    paragraph(props.acknowledgement),
    facts([
      [words.t('letters.case-number'), props.caseNumber],
      [words.t('letters.withdrawal.submitted'), moment(words, props.submittedAt, props.zone)],
      [words.t('letters.withdrawal.buyer'), oneLine(props.buyerName)],
      [words.t('letters.withdrawal.contract'), oneLine(props.contract)],
      [words.t('letters.withdrawal.email'), oneLine(props.email)],
      [words.t('letters.withdrawal.scope'), props.lines.length ? null : words.t('letters.withdrawal.whole')],
    ]),
    props.lines.length > 0 && heading(words.t('letters.withdrawal.lines')),
    props.lines.length > 0 && goods(words, props.lines),
    heading(words.t('letters.withdrawal.statement')),
    quote(ownLines(props.statement)),
    props.late && callout('warn', words.t('letters.withdrawal.late.title'), words.t('letters.withdrawal.late.text')),
    ...nextSteps(words, props),
  ];
}

function nextSteps(words: Words, { sendBack, refund }: WithdrawalAcknowledged): MaybeBlock[] {
  const refundUntil = words.day(refund.until);
  return [
    heading(words.t('letters.next')),
    bullets([
      sendBack && words.t('letters.withdrawal.send-back', { day: words.day(sendBack.until) }),
      sendBack?.costBy === 'buyer' && words.t('letters.withdrawal.cost-buyer'),
      sendBack?.costBy === 'shop' && words.t('letters.withdrawal.cost-shop'),
      sendBack ? null : words.t('letters.withdrawal.nothing-back'),
      words.t('letters.withdrawal.refund', { day: refundUntil }),
      sendBack !== null && refund.mayWait && words.t('letters.withdrawal.may-wait'),
    ]),
    sendBack !== null && (sendBack.to.length ? heading(words.t('letters.withdrawal.where')) : null),
    sendBack !== null &&
      (sendBack.to.length ? address(sendBack.to.map(oneLine)) : quiet(words.t('letters.withdrawal.where-later'))),
  ];
}
