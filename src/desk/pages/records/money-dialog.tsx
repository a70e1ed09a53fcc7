import { useState } from 'react';

import { parseAmount, money } from '../../../kit/money.ts';
import { moneySentInput, refundMethods } from '../../../refunds/refund-inputs.ts';
import { topKinds } from '../../../refunds/refund-parts.ts';
import { RefundSum } from '../refunds/refund-sum.tsx';
import type { CaseDialog } from '../case/dialogs.tsx';
import { useSettlement } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { amountText } from '../parts/amount.ts';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { Skeleton } from '../parts/states.tsx';
import { useToday } from '../parts/today.ts';
import { useActForm } from '../parts/use-act-form.ts';
import { AreaField, LineField, SelectField } from '../parts/typed-fields.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { owedSum } from './owed-sum.ts';

type Sent = Parameters<typeof api.settling.money>[0];

/** Money the shop sent by its own means, written down; or that none is owed, and why. */
export function MoneyDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const today = useToday();
  const { data: settlement } = useSettlement(kase.id);
  const [method, setMethod] = useState<(typeof refundMethods)[number]>('original');
  const [typed, setTyped] = useState<string | null>(null);
  const [sentOn, setSentOn] = useState<string>(today);
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  const [beyondKind, setBeyondKind] = useState<(typeof topKinds)[number]>('goodwill');
  const [ground, setGround] = useState('');
  const form = useActForm<Sent>(kase, (input, call) => api.settling.money(input, call), {
    onDone: onClose,
    told: words.t('desk.saved'),
  });

  const currency = settlement?.currency ?? 'PLN';
  const owed = settlement ? owedSum(settlement) : null;
  const amount = typed ?? (owed === null ? '' : amountText(owed, currency, words.locale));
  const nothing = method === 'nothing_owed';
  const minor = nothing ? 0 : parseAmount(amount, currency);
  // Only a sum that was worked out can be exceeded; without an order whoever pays says what is owed.
  const over = settlement?.refund && minor !== null && !nothing ? minor - settlement.refund.left : 0;
  const sent = {
    caseId: kase.id,
    method,
    amount: minor,
    currency,
    sentOn,
    ...(reference.trim() && { reference }),
    ...(reason.trim() && { reason }),
    ...(over > 0 && { beyond: { kind: beyondKind, ground } }),
  };
  const wrong = minor === null ? [{ field: 'amount', reason: amount ? 'not-an-amount' : 'required' }] : [];
  const read = readInput(moneySentInput, sent, wrong);

  return (
    <SideDialog
      title={words.t('desk.act.money')}
      onClose={onClose}
      submit={words.t('desk.save')}
      {...form.state}
      onSubmit={() => form.submit(read)}
    >
      <p className="muted">{words.t('desk.money.lead')}</p>
      {!settlement && <Skeleton height={80} />}
      <SelectField
        label={words.t('desk.money.method')}
        value={method}
        choices={refundMethods.map((value) => ({ value, text: say(words, 'desk.method', value) }))}
        onChoose={setMethod}
      />
      {!nothing && (
        <LineField
          label={words.t('desk.amount', { currency })}
          hint={owed === null ? undefined : words.t('desk.money.owed', { amount: words.money(money(owed, currency)) })}
          error={form.at('amount')}
          className="figure"
          inputMode="decimal"
          value={amount}
          onType={setTyped}
        />
      )}
      {!nothing && settlement?.refund && <RefundSum refund={settlement.refund} />}
      {over < 0 && minor !== null && (
        <p className="muted">{words.t('refunds.money.rest', { amount: words.money(money(-over, currency)) })}</p>
      )}
      {over > 0 && (
        <>
          <SelectField
            label={words.t('refunds.money.beyond', { amount: words.money(money(over, currency)) })}
            hint={words.t('refunds.money.beyond.hint')}
            value={beyondKind}
            choices={topKinds.map((value) => ({ value, text: words.t(`refunds.part.${value}`) }))}
            onChoose={setBeyondKind}
          />
          <LineField
            label={words.t('refunds.money.ground')}
            error={form.at('beyond.ground')}
            value={ground}
            onType={setGround}
          />
        </>
      )}
      <LineField
        label={words.t(nothing ? 'desk.money.day-nothing' : 'desk.money.day')}
        error={form.at('sentOn')}
        type="date"
        max={today}
        value={sentOn}
        onType={setSentOn}
      />
      {nothing ? (
        <AreaField
          label={words.t('desk.money.reason')}
          hint={words.t('desk.money.reason.hint')}
          error={form.at('reason')}
          value={reason}
          onType={setReason}
        />
      ) : (
        <LineField label={words.t('desk.money.reference')} value={reference} onType={setReference} />
      )}
    </SideDialog>
  );
}
