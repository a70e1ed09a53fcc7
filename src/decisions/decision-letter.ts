import type { LineWithLedger } from '../guarantees/find-ledger.ts';
import { dayIn, type Day } from '../kit/day.ts';
import type { Money } from '../kit/money.ts';
import { Refusal } from '../kit/refusal.ts';
import type { MessageKey } from '../kit/words.ts';
import { hasTheChoice } from '../law/granting.ts';
import { groundOf } from '../law/grounds.ts';
import { isPromised, REMEDY_PROMISE } from '../law/remedy-promise.ts';
import { needsAdrStatement } from '../law/rejection.ts';
import { sayArticle } from '../law/say-article.ts';
import { sayRemedy } from '../law/say-remedy.ts';
import { fillText } from '../law/texts.ts';
import { isProtected, type Procedure } from '../law/vocabulary.ts';
import type { Decision } from '../letters/decision-letter.ts';
import type { Mailing } from '../messages/mailing.ts';
import { isRepairOrReplacement } from './choice-told.ts';
import { outcomeOf } from './deciding.ts';
import type { Remedy } from './decision-inputs.ts';
import { toldGuarantees } from './told-guarantees.ts';
import { sayDemand } from '../law/say-demand.ts';

/** A decision as its letter tells it: saved already, or only tried out in a preview. */
export interface ToldDecision {
  readonly lines: readonly {
    readonly caseLineId: string;
    readonly outcome: 'accepted' | 'rejected';
    readonly quantity: number;
    readonly remedy: string;
    readonly amount: number | null;
    readonly ground: string | null;
    readonly legalBasis: string | null;
    readonly detail?: string | null;
  }[];
  readonly text: string;
  readonly conditions?: string;
  readonly returnPayer?: 'shop' | 'buyer' | null;
  readonly decidedOn: Day;
  readonly author: string;
  readonly adr: 'consent' | 'refusal' | null;
  /** What the buyer is told of the choice between repair and replacement. */
  readonly choice: string;
  /** The guarantees of the goods: named only where the claim is one. */
  readonly ledger: readonly LineWithLedger[];
}

/** The decision letter's content from structured grounds: nothing in it is typed twice. */
export function decisionOf(mailing: Mailing, told: ToldDecision): Decision {
  requireAdrStatement(mailing, told);
  const { kase, words, frame, shop, currency, channel } = mailing;
  const lineOf = (id: string) => kase.lines.find((line) => line.id === id);
  const sum = (amount: number | null): Money | null =>
    amount === null ? null : { amount, currency: currency ?? 'PLN' };
  const base = ({ caseLineId, quantity }: { caseLineId: string; quantity: number }) => ({
    name: lineOf(caseLineId)?.name ?? '',
    variant: lineOf(caseLineId)?.variant ?? null,
    quantity,
    price: null,
  });
  const ground = (code: string | null) => {
    const key = `law.ground.${code}`;
    return words.has(key) ? (words.t as (key: MessageKey) => string)(key) : (code ?? '');
  };
  const law = (basis: string | null) => basis && sayArticle(words, basis);
  const accepted = told.lines.filter(({ outcome }) => outcome === 'accepted');
  const money = kase.clocks.find(({ rule, state }) => rule.startsWith('NC-REFUND') && state === 'running');
  const next: string[] = [];
  // Before a repair or a replacement starts, the buyer is told of the choice (UPK 43d; SGD 13(2a)).
  if (hasTheChoice(kase) && accepted.some((line) => isRepairOrReplacement({ ...line, remedy: line.remedy as Remedy })))
    next.push(told.choice);
  // What is turned down leaves another way open, which the law names (UPK 43d, 43e).
  for (const code of new Set(told.lines.flatMap(({ ground: code }) => code ?? []))) {
    const key = `decisions.next.ground.${told.lines.some((line) => line.ground === code && line.outcome === 'rejected') ? code : 'none'}`;
    if (words.has(key)) next.push((words.t as (key: MessageKey) => string)(key));
  }
  if (money?.deadline) next.push(words.t('decisions.next.money', { day: words.day(money.deadline) }));
  if (accepted.some(({ remedy }) => ['replacement', 'exchange', 'missing_part', 'gift'].includes(remedy)))
    next.push(words.t('decisions.next.parcel'));
  if (accepted.some(({ remedy }) => remedy === 'repair'))
    next.push(words.t(kase.procedure === 'guarantee' ? 'decisions.next.repair.guarantee' : 'decisions.next.repair'));
  const promise = accepted.some(({ remedy }) => isPromised(remedy)) ? sayPromise(mailing) : null;
  if (promise) next.push(promise);
  return {
    ...frame,
    matter: matterOf(kase.procedure),
    outcome: outcomeOf(told.lines.map(({ outcome, ground }) => ({ outcome, ground: ground ?? undefined }))),
    receivedOn: dayIn(shop.zone, kase.statement.receivedAt),
    demand: kase.demand ? sayDemand(words, kase.demand, kase.issue) : null,
    decidedOn: told.decidedOn,
    author: told.author,
    accepted: accepted.map((line) => ({
      ...base(line),
      remedy: sayRemedy(words, line.remedy, kase.procedure),
      amount: sum(line.amount),
      detail: line.detail ?? null,
      ground: line.ground ? ground(line.ground) : null,
      legalBasis: line.ground && !groundOf(line.ground)?.agreed ? law(line.legalBasis) : null,
    })),
    rejected: told.lines
      .filter(({ outcome }) => outcome === 'rejected')
      .map((line) => ({ ...base(line), ground: ground(line.ground), legalBasis: law(line.legalBasis) ?? '' })),
    reasons: told.text,
    conditions: told.conditions || null,
    guarantees: toldGuarantees(kase.procedure, frame.brand.seller, told.ledger),
    rights:
      kase.procedure === 'guarantee' && isProtected(kase.capacity)
        ? fillText('guarantee-leaves-rights', kase.locale, told.decidedOn)
        : null,
    goods: goodsOf(mailing, accepted.length > 0, told.returnPayer ?? null),
    next,
    appeal: told.adr ? appealText(mailing, told.decidedOn) : null,
    adr: told.adr ? adrText(told.adr, kase.locale, told.decidedOn, channel.country) : null,
  };
}

/** By when it is sent: the day, or what the day depends on while the thing is not here. */
function sayPromise({ kase, words }: Mailing): string | null {
  const promise = kase.clocks.find(({ rule, endedAt }) => rule === REMEDY_PROMISE && endedAt === null);
  if (promise?.deadline) return words.t('decisions.next.promise', { day: words.day(promise.deadline) });
  if (promise?.promisedOn) return words.t('decisions.next.promise.if-here', { day: words.day(promise.promisedOn) });
  return promise?.promisedDays ? words.t('decisions.next.promise.once-here', { days: promise.promisedDays }) : null;
}

/** Each road is answered by its own name: a guarantee is no complaint, and a lost parcel is neither. */
const matterOf = (procedure: Procedure): Decision['matter'] =>
  procedure === 'voluntary_return' || procedure === 'inquiry' || procedure === 'dispute' ? 'other' : procedure;

/** What happens to the goods (CMP-REJECT (3)): nobody is asked to send back what was turned down. */
function goodsOf({ kase, words }: Mailing, isGranted: boolean, payer: 'shop' | 'buyer' | null): string | null {
  if (['received', 'inspected'].includes(kase.custody)) return words.t('decisions.goods.with-us');
  if (!isGranted) return words.t('decisions.goods.keep');
  if (kase.custody !== 'expected') return null;
  return words.t(payer === 'buyer' ? 'decisions.goods.send-back-own-cost' : 'decisions.goods.send-back');
}

/** A "no" to a consumer without the statement on out-of-court settlement is no letter: it is never written (ADR Act 32). */
function requireAdrStatement({ kase }: Pick<Mailing, 'kase'>, told: Pick<ToldDecision, 'lines' | 'adr'>): void {
  const says = outcomeOf(told.lines.map(({ outcome, ground }) => ({ outcome, ground: ground ?? undefined })));
  if (says !== 'accepted' && needsAdrStatement(kase.procedure, kase.capacity) && told.adr === null)
    throw new Refusal('conflict', 'adr-statement-missing');
}

/** Whom to turn to: the shop, and the consumer ombudsman, whose help is free. */
const appealText = ({ frame, kase }: Mailing, on: Day) =>
  fillText('complaint-appeal', kase.locale, on, {
    contact: frame.brand.contact.email ?? frame.brand.contact.phone ?? frame.brand.seller.name,
  });

/** The competent body for goods is the Trade Inspection of the seller's voivodeship (ADR Act 32(1)). */
const adrText = (adr: 'consent' | 'refusal', locale: 'pl' | 'en', on: Day, country: string) =>
  adr === 'refusal' || country !== 'PL'
    ? fillText('adr-refusal', locale, on)
    : fillText('adr-consent', locale, on, {
        adrBody: 'Wojewódzki Inspektor Inspekcji Handlowej',
        adrAddress: 'uokik.gov.pl',
      });
