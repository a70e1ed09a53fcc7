import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';

import { addPeriod, isDay } from '../../../kit/day.ts';
import { issueVoucherInput } from '../../../vouchers/voucher-inputs.ts';
import { caseKey, useSettlement, type CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { readInput } from '../parts/read-input.ts';
import { useToday } from '../parts/today.ts';
import { useProblems } from '../parts/use-problems.ts';
import { useMay, useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';

type Voucher = Awaited<ReturnType<typeof api.vouchers.list>>['items'][number];

/** Vouchers of a case: the one that was granted and waits to be sent, and those that were. */
export function VouchersSection({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const { shopId } = useSeat();
  const settlement = useSettlement(kase.id);
  const granted = settlement.data?.remedies.filter(({ remedy }) => remedy === 'voucher') ?? [];
  const paid =
    settlement.data?.refunds.some(({ method, state }) => method === 'voucher' && state !== 'planned') ?? false;
  const vouchers = useQuery({
    queryKey: caseKey(shopId, kase.id, 'vouchers'),
    queryFn: () => api.vouchers.list({ caseId: kase.id }).then(({ items }) => items),
    enabled: granted.length > 0 || paid,
  });
  if (granted.length === 0 && !paid) return null;
  return (
    <section>
      <h2>{words.t('vouchers.title')}</h2>
      {vouchers.data?.map((voucher) => (
        <VoucherRow key={voucher.id} kase={kase} voucher={voucher} />
      ))}
      {granted
        .filter(({ state }) => state === 'planned')
        .map(({ id }) => (
          <IssueForm key={id} kase={kase} remedyId={id} />
        ))}
    </section>
  );
}

function IssueForm({ kase, remedyId }: { kase: CaseDetail; remedyId: string }) {
  const words = useWords();
  const today = useToday();
  const [validUntil, setValidUntil] = useState<string>(isDay(today) ? addPeriod(today, { n: 12, unit: 'month' }) : '');
  const [singleUse, setSingleUse] = useState(false);
  type Input = Parameters<typeof api.vouchers.issue>[0];
  const act = useAct<Input>(kase, (input, call) => api.vouchers.issue(input, call), {
    told: words.t('vouchers.issued'),
  });
  const problems = useProblems(act.problem);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readInput(issueVoucherInput, { caseId: kase.id, remedyId, validUntil, singleUse });
    problems.setOwn(read.problems ?? []);
    if (read.input) act.run(read.input);
  };
  return (
    <form onSubmit={submit}>
      <Field label={words.t('vouchers.valid-until')} error={problems.at('validUntil')}>
        {(control) => (
          <input
            {...control}
            className="native"
            type="date"
            min={today}
            value={validUntil}
            onChange={(event) => setValidUntil(event.currentTarget.value)}
          />
        )}
      </Field>
      <label className="tick">
        <input type="checkbox" checked={singleUse} onChange={(event) => setSingleUse(event.currentTarget.checked)} />
        {words.t('vouchers.single-use')}
      </label>
      <ProblemNote error={act.problem} changes={act.changes} />
      <Button
        type="submit"
        busy={act.busy}
        disabledBecause={kase.permissions.includes('issue vouchers') ? null : words.t('desk.reason.not-allowed')}
      >
        {words.t('vouchers.issue')}
      </Button>
    </form>
  );
}

function VoucherRow({ kase, voucher }: { kase: CaseDetail; voucher: Voucher }) {
  const words = useWords();
  const may = useMay('void vouchers');
  const [reason, setReason] = useState<string | null>(null);
  const act = useAct<string>(kase, (why) => api.vouchers.void({ voucherId: voucher.id, reason: why }), {
    onDone: () => setReason(null),
  });
  const { currency, codeEnd: end, validUntil, standing } = voucher;
  const sum = (amount: number) => words.money({ amount, currency });
  return (
    <>
      <p>
        {words.t('vouchers.row', {
          end,
          left: sum(voucher.left),
          value: sum(voucher.value),
          day: isDay(validUntil) ? words.day(validUntil) : validUntil,
        })}{' '}
        <span className="meta">
          {words.t(`vouchers.standing.${standing}`)}
          {voucher.voidReason && `: ${voucher.voidReason}`}
        </span>
      </p>
      {standing === 'active' && reason === null && (
        <Button
          look="quiet"
          disabledBecause={may ? null : words.t('desk.reason.not-allowed')}
          onClick={() => setReason('')}
        >
          {words.t('vouchers.void')}
        </Button>
      )}
      {reason !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim()) act.run(reason);
          }}
        >
          <Field label={words.t('vouchers.void.reason')}>
            {(control) => (
              <input
                {...control}
                className="native"
                required
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            )}
          </Field>
          <ProblemNote error={act.problem} changes={act.changes} />
          <Button type="submit" busy={act.busy}>
            {words.t('vouchers.void')}
          </Button>
        </form>
      )}
    </>
  );
}
