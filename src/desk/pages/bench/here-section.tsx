import { useMutation } from '@tanstack/react-query';

import { isDay } from '../../../kit/day.ts';
import { dispositions, type Disposition } from '../../../returns/pieces.ts';
import { api } from '../api/client.ts';
import { thumbnailUrl } from '../case/file-address.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote, sayProblem } from '../parts/problem-note.tsx';
import { ApiProblem } from '../../../api/client.ts';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useRefresh, type BenchCase } from './bench-queries.ts';

/** What is here already: each sticker with its fate, which may still change, and the receipts, which can be taken back. */
export function HereSection({ kase, unitId }: { kase: BenchCase; unitId: string | undefined }) {
  const words = useWords();
  const { shopId } = useSeat();
  const refresh = useRefresh();
  const dispose = useMutation({
    mutationFn: (input: { unitId: string; disposition: Disposition }) => api.bench.dispose(input),
    onSuccess: refresh,
  });
  const undo = useMutation({
    mutationFn: (receiptId: string) => api.bench.undo({ receiptId }),
    onSuccess: refresh,
  });
  if (kase.receipts.length === 0) return null;
  const nameOf = (lineId: string) => kase.lines.find(({ id }) => id === lineId)?.name;
  // as it was pressed, while the server is told
  const fateOf = (unit: BenchCase['units'][number]) =>
    dispose.isPending && dispose.variables.unitId === unit.id ? dispose.variables.disposition : unit.disposition;
  const labels = (size: string) => `/api/v1/bench/labels.pdf?shop=${shopId}&caseId=${kase.id}&size=${size}`;
  return (
    <section className="bench-list">
      <h2>{words.t('bench.here')}</h2>
      <ProblemNote error={dispose.error ?? undo.error} />
      <ul className="bench-lines">
        {kase.units.map((unit) => (
          <li key={unit.id} className="bench-line" data-found={unit.id === unitId || undefined}>
            <p>
              <strong>{unit.sticker}</strong> · {unit.quantity} × {nameOf(unit.caseLineId)}
            </p>
            <p className="meta">
              {[unit.condition && words.t(`bench.condition.${unit.condition}`), unit.serial]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <fieldset className="bench-ticks" aria-busy={dispose.isPending}>
              <legend className="spoken">
                {words.t('bench.label.unit', { sticker: unit.sticker })}: {words.t('bench.fate')}
              </legend>
              {dispositions.map((disposition) => (
                <label key={disposition}>
                  <input
                    type="radio"
                    name={unit.id}
                    checked={fateOf(unit) === disposition}
                    onChange={() => dispose.mutate({ unitId: unit.id, disposition })}
                  />
                  {words.t(`bench.fate.${disposition}`)}
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
      {kase.units.length > 0 && (
        <div className="bar">
          <a className="button" href={labels('50x30')} target="_blank" rel="noreferrer">
            {words.t('bench.label.small')}
          </a>
          <a className="button" href={labels('100x150')} target="_blank" rel="noreferrer">
            {words.t('bench.label.large')}
          </a>
        </div>
      )}
      <h3>{words.t('bench.receipts')}</h3>
      <ul className="bench-lines">
        {kase.receipts.map((receipt) => (
          <li key={receipt.id} className="bench-line">
            <p>
              {words.t('bench.receipt', {
                day: isDay(receipt.receivedOn) ? words.day(receipt.receivedOn, { year: false }) : receipt.receivedOn,
                by: receipt.by ?? '–',
                count: receipt.pieces,
              })}
              {receipt.undone && <strong> · {words.t('bench.receipt.undone')}</strong>}
            </p>
            {receipt.note && <p className="muted">{receipt.note}</p>}
            {receipt.fileIds.length > 0 && (
              <p className="bar">
                {receipt.fileIds.map((id) => (
                  <img key={id} className="bench-thumb" src={thumbnailUrl(shopId, id)} alt="" />
                ))}
              </p>
            )}
            {!receipt.undone && (
              <Button
                busy={undo.isPending}
                disabledBecause={receipt.cannotUndo ? sayProblem(words, new ApiProblem(409, receipt.cannotUndo)) : null}
                onClick={() => undo.mutate(receipt.id)}
              >
                {words.t('bench.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
