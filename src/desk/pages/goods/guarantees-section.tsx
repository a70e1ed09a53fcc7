import { lazy, Suspense, useState } from 'react';

import { isDay } from '../../../kit/day.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { Fact } from '../case/context/buyer-section.tsx';
import { Button } from '../parts/button.tsx';
import { Loaded } from '../parts/states.tsx';
import { useWords } from '../words/words-context.tsx';
import { useGuarantees, type GuaranteedLine } from './goods-queries.ts';

const GuaranteeDialog = lazy(() =>
  import('./guarantee-dialog.tsx').then((module) => ({ default: module.GuaranteeDialog })),
);

/** Until when the shop answers for each piece this case is about, and what put it off. */
export function GuaranteesSection({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const query = useGuarantees(kase.id);
  const [chosen, setChosen] = useState<GuaranteedLine | null>(null);
  if (!kase.orderId || query.data?.length === 0) return null;
  return (
    <section>
      <h2>{words.t('guarantees.title')}</h2>
      <Loaded query={query}>
        {query.data?.map((line) => (
          <div key={line.orderLineId}>
            <h3>{line.name}</h3>
            {line.given && (
              <p className="meta">
                {words.t('guarantees.by', { guarantor: line.given.guarantor ?? words.t('guarantees.by.seller') })}
                {line.given.terms && ` ${line.given.terms}`}
              </p>
            )}
            {line.pieces.map((pieces) => (
              <Pieces key={pieces.units[0]} pieces={pieces} alone={line.pieces.length === 1} />
            ))}
            <Button
              look="quiet"
              disabledBecause={kase.permissions.includes('decide cases') ? null : words.t('desk.reason.not-allowed')}
              onClick={() => setChosen(line)}
            >
              {words.t(line.months ? 'guarantees.change' : 'guarantees.give')}
            </Button>
          </div>
        ))}
      </Loaded>
      {chosen && (
        <Suspense>
          <GuaranteeDialog kase={kase} line={chosen} onClose={() => setChosen(null)} />
        </Suspense>
      )}
    </section>
  );
}

function Pieces({ pieces, alone }: { pieces: GuaranteedLine['pieces'][number]; alone: boolean }) {
  const words = useWords();
  const day = (value: string) => (isDay(value) ? words.day(value) : value);
  const { units, ledger, turns } = pieces;
  if (!ledger) return <p className="muted">{words.t('guarantees.not-delivered')}</p>;
  return (
    <>
      {!alone && <p className="meta">{words.t('guarantees.pieces', { count: units.length, list: unitList(units) })}</p>}
      <dl className="facts">
        <Fact name={words.t('guarantees.until')}>
          <strong>{day(ledger.liabilityEnd)}</strong>
          {ledger.extended && <span className="meta"> {words.t('guarantees.longer')}</span>}
          {!ledger.verified && <span className="meta"> {words.t('guarantees.unverified')}</span>}
        </Fact>
        {ledger.presumedUntil && <Fact name={words.t('guarantees.presumed')}>{day(ledger.presumedUntil)}</Fact>}
        <Fact name={words.t('guarantees.guarantee')}>
          {ledger.guaranteeEnd ? day(ledger.guaranteeEnd) : words.t('guarantees.no-guarantee')}
        </Fact>
      </dl>
      {turns.map(({ kind, caseId, caseNumber, doneOn, daysOut }) => (
        <p key={`${caseId}${kind}${doneOn}`} className="meta">
          {words.t(`guarantees.turn.${kind}`, { day: day(doneOn), days: daysOut, number: caseNumber })}
        </p>
      ))}
    </>
  );
}

/** '1, 3' or '2–7': pieces that follow each other are said as a stretch. */
const unitList = (units: readonly number[]): string =>
  isStretch(units) ? `${units[0]}–${units.at(-1)}` : units.join(', ');

const isStretch = (units: readonly number[]): boolean =>
  units.length > 2 && units.every((unit, index) => index === 0 || unit === units[index - 1]! + 1);
