import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { parseAmount } from '../../../kit/money.ts';
import type { Words } from '../../../kit/words.ts';
import { planRefundInput } from '../../../refunds/attempt-inputs.ts';
import { useSettlement } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { amountText } from '../parts/amount.ts';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { Loaded } from '../parts/states.tsx';
import { useToday } from '../parts/today.ts';
import { AreaField, LineField, SelectField } from '../parts/typed-fields.tsx';
import { useSave } from '../parts/use-save.ts';
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
  /** A present that did not leave, made again. */
  again?: { readonly amount: number; readonly currency: string };
  onClose: () => void;
  onDone: () => void;
}

/** A refund thought out by a person: another way, with what the buyer agreed to, or a part. A gift of the shop's own will is a part of the sum. */
export function PlanDialog({ caseId, purpose = 'owed', again, onClose, onDone }: Props) {
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
  const save = useSave();
  const { due = null, ways = [] } = refunds.data ?? {};
  const chosen = method ?? ways.find((each) => each.problem === null)?.method ?? ways[0]?.method ?? 'original';
  const problem = ways.find((each) => each.method === chosen)?.problem ?? null;
  const needsConsent = problem === 'needs-consent';
  const ofOrder = useSettlement(caseId).data?.currency ?? 'PLN';
  const currency = again?.currency ?? due?.currency ?? ofOrder;
  const goodwill = purpose === 'goodwill';
  const proposed = goodwill ? again?.amount : due?.amount;
  const amount = typed ?? (proposed === undefined ? '' : amountText(proposed, currency, words.locale));

  const read = () => {
    const minor = parseAmount(amount, currency);
    const wrong = amount.trim() && minor === null;
    const judged = readInput(planRefundInput, {
      caseId,
      purpose,
      method: chosen,
      ...(minor !== null && { amount: minor, currency }),
      ...(reason.trim() && { reason }),
      ...(needsConsent && { consent: { on, how } }),
    });
    if (!wrong) return judged;
    return { input: null, problems: [...(judged.problems ?? []), { field: 'amount', reason: 'not-an-amount' }] };
  };
  return (
    <SideDialog
      title={words.t(goodwill ? 'refund-run.goodwill.title' : 'refund-run.plan.title')}
      submit={words.t('refund-run.plan.submit')}
      busy={save.busy}
      error={save.error}
      onClose={onClose}
      onSubmit={() => save.run(read(), (input) => api.refunds.plan(input).then(onDone))}
    >
      <p className="muted">{words.t(goodwill ? 'refund-run.goodwill.lead' : 'refund-run.plan.lead')}</p>
      <Loaded query={refunds}>
        <SelectField
          label={words.t('refund-run.plan.method')}
          error={save.at('method')}
          value={chosen}
          hint={problem && !needsConsent ? say(words, 'refund-run.reason', problem) : undefined}
          choices={ways.map((way) => ({
            value: way.method,
            text: sayWay(words, way.method, way.method === chosen ? null : way.problem),
          }))}
          onChoose={setMethod}
        />
        {needsConsent && (
          <fieldset className="refund-consent">
            <legend>{words.t('refund-run.plan.consent')}</legend>
            <p className="meta">{words.t('refund-run.plan.consent.lead')}</p>
            <SelectField
              label={words.t('refund-run.plan.consent.how')}
              value={how}
              choices={WAYS.map((value) => ({ value, text: words.t(`refund-run.consent.${value}`) }))}
              onChoose={setHow}
            />
            <LineField
              label={words.t('refund-run.plan.consent.on')}
              error={save.at('consent.on')}
              type="date"
              max={today}
              value={on}
              onType={setOn}
            />
          </fieldset>
        )}
        <LineField
          label={words.t('refund-run.plan.amount', { currency })}
          hint={goodwill ? undefined : words.t('refund-run.plan.goodwill-hint')}
          error={save.at('amount')}
          inputMode="decimal"
          value={amount}
          onType={setTyped}
        />
        <AreaField
          label={words.t(goodwill ? 'refund-run.goodwill.reason' : 'refund-run.plan.remark')}
          error={save.at('reason')}
          value={reason}
          onType={setReason}
        />
      </Loaded>
    </SideDialog>
  );
}

/** A way that cannot be gone says why. */
function sayWay(words: Words, method: Method, problem: string | null): string {
  const name = say(words, 'desk.method', method);
  return problem && problem !== 'needs-consent' ? `${name} (${say(words, 'refund-run.reason', problem)})` : name;
}
