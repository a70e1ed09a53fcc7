import type { Day } from '../../kit/day.ts';
import type { Words } from '../../kit/words.ts';
import type { CaseFrame } from '../frame.ts';
import type { LetterLine } from '../letter.ts';
import { address, bullets, callout, facts, heading, paragraph, quiet, quote, type MaybeBlock } from '../mail/block.ts';
import { goods } from '../mail/goods.ts';
import { oneLine, ownLines } from '../mail/line.ts';
import { moment, utcMoment } from './moment.ts';

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
  /** The sentence of acknowledgement, in the buyer's language, from `law`. */
  readonly acknowledgement: string;
  /**
   * The period seems to be over: acknowledged all the same, its effect reserved in the words of `law`. Only for a
   * buyer who has proved to know the order, else the letter tells a stranger that it exists. Null when in time.
   */
  readonly reserved: string | null;
  /** What comes next with its dates, from `law`: sending back, its cost, the refund and what it may wait for. */
  readonly next: readonly string[];
  /** Where to send the goods; empty while the shop has named no address, null when nothing has to be sent. */
  readonly sendBackTo: readonly string[] | null;
  readonly refundUntil: Day;
}

/** What WF-ACK (CRD 11a(4)) wants on a durable medium: content, date and time; and then what comes next. */
export function withdrawalAcknowledged(words: Words, props: WithdrawalAcknowledged): MaybeBlock[] {
  return [
    paragraph(props.acknowledgement),
    facts([
      [words.t('letters.case-number'), props.caseNumber],
      [words.t('letters.withdrawal.submitted'), moment(words, props.submittedAt, props.zone)],
      [words.t('letters.withdrawal.submitted-utc'), utcMoment(props.submittedAt)],
      [words.t('letters.withdrawal.buyer'), oneLine(props.buyerName)],
      [words.t('letters.withdrawal.contract'), oneLine(props.contract)],
      [words.t('letters.withdrawal.email'), oneLine(props.email)],
      [words.t('letters.withdrawal.scope'), props.lines.length ? null : words.t('letters.withdrawal.whole')],
    ]),
    props.lines.length > 0 && heading(words.t('letters.withdrawal.lines')),
    props.lines.length > 0 && goods(words, props.lines),
    heading(words.t('letters.withdrawal.statement')),
    quote(ownLines(props.statement)),
    props.reserved ? callout('warn', words.t('letters.withdrawal.late'), props.reserved) : null,
    heading(words.t('letters.next')),
    bullets(props.next),
    ...returnAddress(words, props.sendBackTo),
  ];
}

function returnAddress(words: Words, to: readonly string[] | null): MaybeBlock[] {
  if (!to) return [];
  const where = to.length ? address(to.map(oneLine)) : quiet(words.t('letters.withdrawal.where-later'));
  return [heading(words.t('letters.withdrawal.where')), where];
}
