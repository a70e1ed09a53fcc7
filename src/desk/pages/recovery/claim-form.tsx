import { useState } from 'react';

import { parseAmount } from '../../../kit/money.ts';
import { changeClaimInput, openClaimInput } from '../../../recovery/claim-inputs.ts';
import { claimKinds, claimStates, mayBecome } from '../../../recovery/claim.ts';
import { useFiles, useSettlement } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { amountText } from '../parts/amount.ts';
import { CurrencyField } from '../parts/currency-field.tsx';
import { Field } from '../parts/field.tsx';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useProblems } from '../parts/use-problems.ts';
import { useWords } from '../words/words-context.tsx';
import { useRereadClaims, type Claim } from './claim-queries.ts';
import { ClaimFiles } from './claim-files.tsx';

interface Props {
  readonly caseId: string;
  readonly caseNumber: string;
  /** Null: a new one. */
  readonly claim: Claim | null;
  /** Kinds the case has no claim of yet. */
  readonly kinds?: readonly Claim['kind'][];
  readonly onClose: () => void;
}

const sums = ['amount', 'agreed', 'paid'] as const;
const days = ['deadline', 'answerBy', 'protocolOn'] as const;
const labels = {
  against: 'recovery.against',
  reference: 'recovery.reference',
  deadline: 'recovery.deadline',
  answerBy: 'recovery.answer-by',
  protocolOn: 'recovery.protocol-on',
} as const;

/** A claim of the shop: against whom, how much, by when, and what became of it. */
export function ClaimForm({ caseId, caseNumber, claim, kinds = claimKinds, onClose }: Props) {
  const words = useWords();
  const reread = useRereadClaims();
  const { data: files = [] } = useFiles(caseId);
  const ofOrder = useSettlement(caseId).data?.currency ?? 'PLN';
  const [chosen, setCurrency] = useState(claim?.currency ?? null);
  const currency = chosen ?? ofOrder;
  const text = (name: (typeof sums)[number]) =>
    claim?.[name] == null ? '' : amountText(claim[name], currency, words.locale);
  const [kind, setKind] = useState<Claim['kind']>(claim?.kind ?? kinds[0] ?? 'carrier');
  const [state, setState] = useState<Claim['state']>(claim?.state ?? 'to_claim');
  const [draft, setDraft] = useState({
    against: claim?.against ?? '',
    reference: claim?.reference ?? '',
    amount: text('amount'),
    agreed: text('agreed'),
    paid: text('paid'),
    deadline: claim?.deadline ?? '',
    answerBy: claim?.answerBy ?? '',
    protocolOn: claim?.protocolOn ?? '',
    note: claim?.note ?? '',
  });
  const [fileIds, setFileIds] = useState<readonly string[]>(claim?.fileIds ?? []);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const problems = useProblems(error ? problemFrom(error) : null);
  const set = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const shownSums = sums.filter(
    (name) => name === 'amount' || (name === 'agreed' ? ['agreed', 'paid'].includes(state) : state === 'paid'),
  );
  const shownDays = days.filter((name) => name !== 'protocolOn' || kind === 'carrier');

  const save = () => {
    const minor = Object.fromEntries(
      shownSums.map((name) => [name, draft[name].trim() ? parseAmount(draft[name], currency) : null]),
    );
    const wrong = shownSums
      .filter((name) => draft[name].trim() && minor[name] === null)
      .map((field) => ({ field, reason: 'not-an-amount' }));
    // What a new one leaves empty is read off the case; of one that is there it is taken away.
    const blank = claim ? null : undefined;
    const said = {
      against: draft.against.trim() || blank,
      reference: draft.reference.trim() || blank,
      currency,
      ...(claim || minor['amount'] !== null ? { amount: minor['amount'] } : {}),
      ...Object.fromEntries(shownDays.map((name) => [name, draft[name] || blank])),
      note: draft.note.trim() || blank,
      fileIds: [...fileIds],
    };
    // Sums that no longer show were said in the currency of before.
    const told = currency === claim?.currency ? shownSums : sums;
    const more = Object.fromEntries(
      told.filter((name) => name !== 'amount').map((name) => [name, minor[name] ?? null]),
    );
    const change = claim && readInput(changeClaimInput, { ...said, ...more, claimId: claim.id, state });
    const open = readInput(openClaimInput, { ...said, caseId, kind });
    const own = [...wrong, ...((change ?? open).problems ?? [])];
    problems.setOwn(own);
    if (own.length > 0) return;
    setBusy(true);
    setError(null);
    const sent: Promise<unknown> = change?.input ? api.claims.change(change.input) : api.claims.open(open.input!);
    sent
      .then(() => reread(caseId))
      .then(onClose)
      .catch((thrown: unknown) => setError(thrown))
      .finally(() => setBusy(false));
  };

  return (
    <SideDialog
      title={claim ? words.t('recovery.claim.of', { case: caseNumber }) : words.t('recovery.claim.new')}
      submit={claim ? words.t('desk.save') : words.t('recovery.claim.open.do')}
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      <p className="muted">{words.t('recovery.claim.lead')}</p>
      {claim ? (
        <Field label={words.t('recovery.state')}>
          {(control) => (
            <select
              {...control}
              className="native"
              value={state}
              onChange={({ currentTarget: { value } }) =>
                setState(claimStates.find((each) => each === value) ?? claim.state)
              }
            >
              {claimStates
                .filter((each) => mayBecome(claim.state, each))
                .map((each) => (
                  <option key={each} value={each}>
                    {words.t(`recovery.state.${each}`)}
                  </option>
                ))}
            </select>
          )}
        </Field>
      ) : (
        <Field label={words.t('recovery.kind')}>
          {(control) => (
            <select
              {...control}
              className="native"
              value={kind}
              onChange={({ currentTarget: { value } }) =>
                setKind(claimKinds.find((each) => each === value) ?? 'carrier')
              }
            >
              {kinds.map((each) => (
                <option key={each} value={each}>
                  {words.t(`recovery.kind.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {(['against', 'reference'] as const).map((name) => (
        <Field key={name} label={words.t(labels[name])} error={problems.at(name)}>
          {(control) => (
            <input
              {...control}
              className="native"
              value={draft[name]}
              onChange={({ currentTarget: { value } }) => set({ [name]: value })}
            />
          )}
        </Field>
      ))}
      <CurrencyField
        label={words.t('recovery.currency')}
        error={problems.at('currency')}
        value={currency}
        onChoose={setCurrency}
      />
      {shownSums.map((name) => (
        <Field key={name} label={words.t(`recovery.${name}`, { currency })} error={problems.at(name)}>
          {(control) => (
            <input
              {...control}
              className="native figure"
              inputMode="decimal"
              value={draft[name]}
              onChange={({ currentTarget: { value } }) => set({ [name]: value })}
            />
          )}
        </Field>
      ))}
      {shownDays.map((name) => (
        <Field
          key={name}
          label={words.t(labels[name])}
          hint={
            name === 'answerBy'
              ? words.t('recovery.answer-by.hint')
              : name === 'deadline' && claim?.because === 'damaged'
                ? words.t('recovery.deadline.hidden')
                : undefined
          }
          error={problems.at(name)}
        >
          {(control) => (
            <input
              {...control}
              className="native"
              type="date"
              value={draft[name]}
              onChange={({ currentTarget: { value } }) => set({ [name]: value })}
            />
          )}
        </Field>
      ))}
      <ClaimFiles files={files} chosen={fileIds} onChange={setFileIds} />
      <Field label={words.t('recovery.note')} error={problems.at('note')}>
        {(control) => (
          <textarea
            {...control}
            className="native"
            rows={3}
            maxLength={2000}
            value={draft.note}
            onChange={({ currentTarget: { value } }) => set({ note: value })}
          />
        )}
      </Field>
    </SideDialog>
  );
}
