import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { api } from '../api/client.ts';
import { useActKey } from '../api/act-key.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';
import { useRefresh, type BenchOrder } from './bench-queries.ts';
import { Stepper } from './stepper.tsx';

/** A slip that went out with the order came back with the goods: what is ticked on it becomes the case. */
export function SlipOrder({ code, order }: { code: string; order: BenchOrder }) {
  const words = useWords();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { keyFor } = useActKey();
  const [pieces, setPieces] = useState<Record<string, number>>(() =>
    Object.fromEntries(order.lines.map(({ id, quantity }) => [id, quantity])),
  );
  const lines = order.lines
    .filter(({ id }) => pieces[id]! > 0)
    .map(({ id }) => ({ orderLineId: id, quantity: pieces[id]! }));
  const whole = order.lines.every(({ id, quantity }) => pieces[id] === quantity);
  const open = useMutation({
    mutationFn: () => {
      const input = { code, lines: whole ? [] : lines };
      return api.bench.openSlip(input, { context: { key: keyFor(input) } });
    },
    onSuccess: (kase) => {
      refresh(kase);
      void navigate({ to: '/bench/cases/$caseId', params: { caseId: kase.id }, search: {}, replace: true });
    },
  });
  return (
    <section className="bench-list">
      <h2>{words.t('bench.slip', { number: order.number })}</h2>
      <p className="bench-lead">{words.t('bench.slip.lead')}</p>
      <ul className="bench-lines">
        {order.lines.map((line) => (
          <li key={line.id} className="bench-line">
            <p>
              <strong>{line.name}</strong> {line.variant}
            </p>
            <Stepper
              label={words.t('bench.line.pieces', { name: line.name })}
              value={pieces[line.id]!}
              most={line.quantity}
              onChange={(value) => setPieces((now) => ({ ...now, [line.id]: value }))}
            />
          </li>
        ))}
      </ul>
      <ProblemNote error={open.error} />
      <Button
        look="primary"
        className="bench-big"
        busy={open.isPending}
        disabledBecause={lines.length === 0 ? words.t('bench.slip.none') : null}
        onClick={() => open.mutate()}
      >
        {words.t('bench.slip.open')}
      </Button>
    </section>
  );
}
