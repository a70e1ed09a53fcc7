import type { Day } from '../../kit/day.ts';
import type { Money } from '../../kit/money.ts';
import type { Words } from '../../kit/words.ts';
import type { CaseFrame } from '../frame.ts';
import type { LetterLine } from '../letter.ts';
import { bullets, facts, heading, paragraph, quiet, type MaybeBlock } from '../mail/block.ts';
import { goods } from '../mail/goods.ts';
import { oneLine, ownLines } from '../mail/line.ts';

export type DecisionOutcome = 'accepted' | 'partly_accepted' | 'rejected';

export interface AcceptedLine extends LetterLine {
  /** What the shop grants, in words: 'zwrot pieniędzy', 'naprawa'. */
  readonly remedy: string;
  /** Which variant, part or gift. */
  readonly detail?: string | null;
  /** Why it is this and not what was asked for, with the provision. */
  readonly ground?: string | null;
  readonly legalBasis?: string | null;
  /** The sum of the remedy for the whole line, where it is money. */
  readonly amount: Money | null;
}

export interface RejectedLine extends LetterLine {
  /** The facts behind the no, and the provision, both in words (CMP-REJECT (2)). */
  readonly ground: string;
  readonly legalBasis: string;
}

/** A guarantee a claim is about: whose promise it is, and what it says. */
export interface ToldGuarantee {
  readonly goods: string;
  readonly guarantor: string;
  readonly address: string | null;
  readonly terms: string | null;
  readonly until: Day | null;
}

export interface Decision extends CaseFrame {
  readonly matter: 'complaint' | 'withdrawal' | 'guarantee' | 'not_received' | 'not_collected' | 'other';
  readonly outcome: DecisionOutcome;
  /** When the complaint reached the shop, and what it asked for (CMP-REJECT (1)). */
  readonly receivedOn: Day;
  readonly demand: string | null;
  readonly decidedOn: Day;
  /** Who signs. */
  readonly author: string;
  readonly accepted: readonly AcceptedLine[];
  readonly rejected: readonly RejectedLine[];
  /** The reasons in the consultant's words. */
  readonly reasons: string;
  /** What the remedy waits for or depends on. */
  readonly conditions?: string | null;
  /** On the road of a guarantee: whose it is, and that the law's own remedies against the seller stay (KC 577(1), 579). */
  readonly guarantees?: readonly ToldGuarantee[];
  readonly rights?: string | null;
  /** What happens to the goods (CMP-REJECT (3)). */
  readonly goods: string | null;
  /** What the shop does next, each with its date. */
  readonly next: readonly string[];
  /** The statement of ADR Act 32 (CMP-ADR), for consumers whose complaint is not met in full; from `law`. */
  readonly adr: string | null;
  /** Whom to turn to, for a "no" in whole or in part; from `law`. */
  readonly appeal?: string | null;
}

export const decisionTitle = (words: Words, { matter, outcome }: Decision): string =>
  words.t(`letters.decision.${outcome}.title`, { matter });

/** A decision per line: what is granted, what is not and why, the law, the goods, the ADR statement, whom to ask. */
export function decision(words: Words, props: Decision): MaybeBlock[] {
  return [
    paragraph(words.t(`letters.decision.${props.outcome}.text`, { matter: props.matter })),
    facts([
      [words.t('letters.case-number'), props.caseNumber],
      [words.t('letters.decision.of'), words.day(props.receivedOn)],
      [words.t('letters.demand'), props.demand && oneLine(props.demand)],
      [words.t('letters.decision.on'), words.day(props.decidedOn)],
    ]),
    props.accepted.length > 0 && heading(words.t('letters.decision.accepted-lines')),
    props.accepted.length > 0 &&
      goods(words, props.accepted, (line) => [
        [words.t('letters.decision.remedy'), oneLine([line.remedy, line.detail].filter(Boolean).join(': '))],
        [words.t('letters.decision.amount'), line.amount && words.money(line.amount)],
        [words.t('letters.decision.ground'), line.ground ? oneLine(line.ground) : null],
        [words.t('letters.decision.basis'), line.ground && line.legalBasis ? oneLine(line.legalBasis) : null],
      ]),
    props.rejected.length > 0 && heading(words.t('letters.decision.rejected-lines')),
    props.rejected.length > 0 &&
      goods(words, props.rejected, (line) => [
        [words.t('letters.decision.ground'), oneLine(line.ground)],
        [words.t('letters.decision.basis'), oneLine(line.legalBasis)],
      ]),
    props.reasons.trim() !== '' && heading(words.t('letters.decision.reasons')),
    props.reasons.trim() !== '' && paragraph(ownLines(props.reasons)),
    props.conditions?.trim() ? heading(words.t('letters.decision.conditions')) : null,
    props.conditions?.trim() ? paragraph(ownLines(props.conditions)) : null,
    ...(props.guarantees ?? []).flatMap((guarantee) => guaranteeBlocks(words, guarantee)),
    props.goods ? heading(words.t('letters.decision.goods')) : null,
    props.goods ? paragraph(ownLines(props.goods)) : null,
    props.next.length > 0 && heading(words.t('letters.next')),
    props.next.length > 0 && bullets(props.next.map(oneLine)),
    props.rights ? heading(words.t('letters.decision.rights')) : null,
    props.rights ? paragraph(props.rights) : null,
    props.adr ? heading(words.t('letters.decision.adr')) : null,
    props.adr ? paragraph(ownLines(props.adr)) : null,
    props.appeal ? heading(words.t('letters.decision.appeal')) : null,
    props.appeal ? paragraph(ownLines(props.appeal)) : null,
    quiet(signed(words, oneLine(props.author), oneLine(props.brand.name))),
  ];
}

/** Decided by no person of the shop, say through the API: the shop signs once. */
const signed = (words: Words, author: string, shop: string) =>
  author === shop ? shop : words.t('letters.decision.signed', { author, shop });

const guaranteeBlocks = (words: Words, { goods: name, guarantor, address, terms, until }: ToldGuarantee) => [
  heading(words.t('letters.decision.guarantee')),
  facts([
    [words.t('letters.decision.guarantee.goods'), oneLine(name)],
    [words.t('letters.decision.guarantor'), oneLine(guarantor)],
    [words.t('letters.decision.guarantor.address'), address && oneLine(address)],
    [words.t('letters.decision.guarantee.until'), until && words.day(until)],
    [words.t('letters.decision.guarantee.terms'), terms && oneLine(terms)],
  ]),
];
