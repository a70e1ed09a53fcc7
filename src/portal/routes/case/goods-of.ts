import type { Custody } from '../../../cases/case.ts';
import type { CaseClock } from '../../../cases/find-case.ts';
import type { Settlement } from '../../../decisions/find-settlement.ts';
import type { LineWithLedger } from '../../../guarantees/find-ledger.ts';
import type { Words } from '../../../kit/words.ts';
import { REMEDY_PROMISE } from '../../../law/remedy-promise.ts';
import { sayRemedy } from '../../../law/say-remedy.ts';
import type { Procedure } from '../../../law/vocabulary.ts';
import type { Answered, GoodsOut } from '../../pages/case/goods-card.tsx';

/** What goes to the buyer: parcels, and a code that is still to come; one that was sent has a card of its own. Nothing is repaired before it is here. */
export const goodsOf = (
  words: Words,
  { remedies }: Settlement,
  { procedure, custody }: { procedure: Procedure; custody: Custody },
): GoodsOut[] =>
  remedies
    .filter(({ remedy, state }) => remedy !== 'voucher' || state === 'planned')
    .map(({ id, remedy, quantity, name, detail, state, doneOn, carrier, number }) =>
      remedy === 'voucher'
        ? {
            id,
            name: words.t('guarantees.goods.voucher'),
            what: null,
            state: `voucher.${state}`,
            day: doneOn,
            parcel: null,
          }
        : {
            id,
            name: `${quantity} × ${detail || name || ''}`,
            what: upperFirst(sayRemedy(words, remedy, procedure)),
            state: remedy === 'repair' && state === 'planned' && onTheWay.has(custody) ? 'awaited' : state,
            day: doneOn,
            parcel:
              state === 'shipped' || state === 'delivered' ? [carrier, number].filter(Boolean).join(' ') || null : null,
          },
    );

/** By when it is sent: the very day the desk sees among its clocks. */
export function sayPromisedDay(words: Words, clocks: readonly CaseClock[]): string | null {
  const promise = clocks.find(({ rule, endedAt }) => rule === REMEDY_PROMISE && endedAt === null);
  if (promise?.deadline)
    return words.t(promise.state === 'breached' ? 'guarantees.goods.promise.missed' : 'guarantees.goods.promise', {
      day: words.day(promise.deadline),
    });
  if (promise?.promisedOn) return words.t('guarantees.goods.promise.if-here', { day: words.day(promise.promisedOn) });
  return promise?.promisedDays ? words.t('guarantees.goods.promise.once-here', { days: promise.promisedDays }) : null;
}

const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

const onTheWay: ReadonlySet<Custody> = new Set(['expected', 'label_issued', 'in_transit']);

/** Only what this case changed: a piece nothing happened to needs no words. */
export const answeredOf = (lines: readonly LineWithLedger[], caseId: string): Answered[] =>
  lines.flatMap(({ name, pieces }) =>
    pieces.flatMap(({ ledger, turns }) => {
      const own = turns.findLast((turn) => turn.caseId === caseId);
      if (!ledger || !own) return [];
      const { liabilityEnd: until, extended, guaranteeEnd } = ledger;
      return [{ name, until, extended, guaranteeEnd, daysOut: own.kind === 'repaired' ? own.daysOut : 0 }];
    }),
  );
