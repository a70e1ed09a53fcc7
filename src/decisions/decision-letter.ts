import { dayIn, type Day } from '../kit/day.ts';
import type { Money } from '../kit/money.ts';
import type { MessageKey } from '../kit/words.ts';
import { unconfirmed } from '../law/rules.ts';
import { fillText, repairInformation } from '../law/texts.ts';
import { isProtected } from '../law/vocabulary.ts';
import type { Decision } from '../letters/decision-letter.ts';
import type { Mailing } from '../messages/mailing.ts';
import { outcomeOf } from './deciding.ts';

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
  }[];
  readonly text: string;
  readonly decidedOn: Day;
  readonly author: string;
  readonly adr: 'consent' | 'refusal' | null;
  /** Whether twelve more months after a repair are law already. */
  readonly rightToRepair: boolean;
}

/** The decision letter's content from structured grounds: nothing in it is typed twice. */
export function decisionOf(mailing: Mailing, told: ToldDecision): Decision {
  const { kase, words, frame, shop, currency, channel } = mailing;
  const lineOf = (id: string) => kase.lines.find((line) => line.id === id);
  const sum = (amount: number | null): Money | null => (amount === null || !currency ? null : { amount, currency });
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
  const accepted = told.lines.filter(({ outcome }) => outcome === 'accepted');
  const money = kase.clocks.find(({ rule, state }) => rule.startsWith('NC-REFUND') && state === 'running');
  const next: string[] = [];
  // Before a repair or a replacement starts, the buyer is told of the choice (UPK 43d; SGD 13(2a)).
  const informs =
    isProtected(kase.capacity) &&
    kase.procedure !== 'guarantee' &&
    accepted.some(({ remedy }) => remedy === 'repair' || remedy === 'replacement');
  if (informs)
    next.push(
      fillText(repairInformation({ ...unconfirmed, r2rTransposed: told.rightToRepair }), kase.locale, told.decidedOn),
    );
  if (money?.deadline) next.push(words.t('decisions.next.money', { day: words.day(money.deadline) }));
  if (accepted.some(({ remedy }) => ['replacement', 'exchange', 'missing_part', 'gift'].includes(remedy)))
    next.push(words.t('decisions.next.parcel'));
  if (accepted.some(({ remedy }) => remedy === 'repair')) next.push(words.t('decisions.next.repair'));
  return {
    ...frame,
    matter: kase.procedure === 'withdrawal' ? 'withdrawal' : kase.procedure === 'complaint' ? 'complaint' : 'other',
    outcome: outcomeOf(told.lines.map((line) => ({ ...line, remedy: 'none', amount: undefined, ground: undefined }))),
    receivedOn: dayIn(shop.zone, kase.statement.receivedAt),
    demand: kase.demand ? words.t(`cases.demand.${kase.demand}`) : null,
    decidedOn: told.decidedOn,
    author: told.author,
    accepted: accepted.map((line) => ({
      ...base(line),
      remedy: words.t(`decisions.remedy.${line.remedy as 'refund'}`),
      amount: sum(line.amount),
    })),
    rejected: told.lines
      .filter(({ outcome }) => outcome === 'rejected')
      .map((line) => ({ ...base(line), ground: ground(line.ground), legalBasis: line.legalBasis ?? '' })),
    reasons: told.text,
    goods: goodsOf(mailing, accepted.length > 0),
    next,
    adr: told.adr ? adrText(told.adr, kase.locale, told.decidedOn, channel.country) : null,
  };
}

/** What happens to the goods (CMP-REJECT (3)): nobody is asked to send back what was turned down. */
function goodsOf({ kase, words }: Mailing, isGranted: boolean): string | null {
  if (['received', 'inspected'].includes(kase.custody)) return words.t('decisions.goods.with-us');
  if (!isGranted) return words.t('decisions.goods.keep');
  return kase.custody === 'expected' ? words.t('decisions.goods.send-back') : null;
}

/** The competent body for goods is the Trade Inspection of the seller's voivodeship (ADR Act 32(1)). */
const adrText = (adr: 'consent' | 'refusal', locale: 'pl' | 'en', on: Day, country: string) =>
  adr === 'refusal' || country !== 'PL'
    ? fillText('adr-refusal', locale, on)
    : fillText('adr-consent', locale, on, {
        adrBody: 'Wojewódzki Inspektor Inspekcji Handlowej',
        adrAddress: 'uokik.gov.pl',
      });
