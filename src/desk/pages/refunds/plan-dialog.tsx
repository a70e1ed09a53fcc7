import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { parseAmount } from '../../../kit/money.ts';
import { api } from '../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { shopKey } from '../api/shop-queries.ts';
import { amountText } from '../parts/amount.ts';
import { Field } from '../parts/field.tsx';
import { fieldError } from '../parts/problem-note.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { Loaded } from '../parts/states.tsx';
import { useToday } from '../parts/today.ts';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';

const WAYS = ['phone', 'mail', 'chat', 'person', 'form'] as const;
type Refunds = Awaited<ReturnType<typeof api.refunds.ofCase>>;
type Method = Refunds['ways'][number]['method'];

interface Props {
  caseId: string;
  /** A present of the shop beyond what is owed; else the money that is. */
  purpose?: 'owed' | 'goodwill';
  onClose: () => void;
  onDone: () => void;
}

/** A refund thought out by a person: another way, with what the buyer agreed to, or a part. A gift of the shop's own will is a part of the sum. */
export function PlanDialog({ caseId, purpose = 'owed', onClose, onDone }: Props) {
  const words = useWords();
  const { shopId } = useSeat();
  const today = useToday();
  const refunds = useQuery({
    queryKey: shopKey(shopId, 'refunds-of-case', caseId),
    queryFn: () => api.refunds.ofCase({ caseId }),
  });
  const [method, setMethod] = useState<Method | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [how, setHow] = useState<(typeof WAYS)[number]>('phone');
  const [on, setOn] = useState<string>(today);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const { due = null, ways = [] } = refunds.data ?? {};
  const chosen = method ?? ways.find((each) => each.problem === null)?.method ?? ways[0]?.method ?? 'original';
  const needsConsent = ways.find((each) => each.method === chosen)?.problem === 'needs-consent';
  const currency = due?.currency ?? 'PLN';
  const goodwill = purpose === 'goodwill';
  const amount = typed ?? (due && !goodwill ? amountText(due.amount, currency, words.locale) : '');
  const said = problem ? problemFrom(problem) : null;
  const error = (field: string) => (said ? fieldError(words, said, field) : undefined);

  const send = () => {
    const minor = parseAmount(amount, currency);
    setBusy(true);
    setProblem(null);
    api.refunds
      .plan({
        caseId,
        purpose,
        method: chosen,
        ...(minor !== null && { amount: minor, currency }),
        ...(reason.trim() && { reason }),
        ...(needsConsent && { consent: { on, how } }),
      })
      .then(onDone)
      .catch(setProblem)
      .finally(() => setBusy(false));
  };
  return (
    <SideDialog
      title={words.t(goodwill ? 'refund-run.goodwill.title' : 'refund-run.plan.title')}
      submit={words.t('refund-run.plan.submit')}
      busy={busy}
      error={said?.fields.some(({ field }) => field === 'amount' || field === 'reason') ? null : problem}
      onClose={onClose}
      onSubmit={send}
    >
      <p className="muted">{words.t(goodwill ? 'refund-run.goodwill.lead' : 'refund-run.plan.lead')}</p>
      <Loaded query={refunds}>
        <Field label={words.t('refund-run.plan.method')} error={error('method')}>
          {(control) => (
            <select
              {...control}
              className="native"
              value={chosen}
              onChange={(event) => setMethod(event.currentTarget.value as Method)}
            >
              {ways.map(({ method: each, problem: why }) => (
                <option key={each} value={each}>
                  {say(words, 'desk.method', each)}
                  {why && why !== 'needs-consent' ? ` (${say(words, 'refund-run.reason', why)})` : ''}
                </option>
              ))}
            </select>
          )}
        </Field>
        {needsConsent && (
          <fieldset className="refund-consent">
            <legend>{words.t('refund-run.plan.consent')}</legend>
            <p className="meta">{words.t('refund-run.plan.consent.lead')}</p>
            <Field label={words.t('refund-run.plan.consent.how')}>
              {(control) => (
                <select
                  {...control}
                  className="native"
                  value={how}
                  onChange={(event) => setHow(event.currentTarget.value as typeof how)}
                >
                  {WAYS.map((each) => (
                    <option key={each} value={each}>
                      {words.t(`refund-run.consent.${each}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={words.t('refund-run.plan.consent.on')}>
              {(control) => (
                <input
                  {...control}
                  type="date"
                  className="native"
                  max={today}
                  value={on}
                  onChange={(event) => setOn(event.currentTarget.value)}
                />
              )}
            </Field>
          </fieldset>
        )}
        <Field
          label={words.t('refund-run.plan.amount', { currency })}
          hint={goodwill ? undefined : words.t('refund-run.plan.goodwill-hint')}
          error={error('amount')}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              inputMode="decimal"
              className="native"
              value={amount}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field
          label={words.t(goodwill ? 'refund-run.goodwill.reason' : 'refund-run.plan.remark')}
          error={error('reason')}
        >
          {(control) => (
            <textarea
              {...control}
              className="native"
              rows={3}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
      </Loaded>
    </SideDialog>
  );
}
