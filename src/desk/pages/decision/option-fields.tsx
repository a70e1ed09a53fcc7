import type { ProposalOption } from '../../../decisions/proposal-inputs.ts';
import { sayOption } from '../../../decisions/say-option.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { hasSum } from './draft-decision.ts';
import { proposable, type DraftOption } from './draft-option.ts';

interface Props {
  kase: CaseDetail;
  draft: DraftOption;
  option: ProposalOption;
  place: number;
  currency: string;
  onChange: (part: Partial<DraftOption>) => void;
  onRemove: (() => void) | null;
  problemAt: (field: string) => string | undefined;
}

/** One way the buyer may choose, and the sentence they will read. */
export function OptionFields({ kase, draft, option, place, currency, onChange, onRemove, problemAt }: Props) {
  const words = useWords();
  const lines = kase.lines.filter(({ unexpected }) => !unexpected);
  // What a withdrawal gives anyway is no proposal.
  const ways = proposable.filter(
    (remedy) => kase.procedure !== 'withdrawal' || (remedy !== 'refund' && remedy !== 'repair'),
  );
  return (
    <fieldset className="decision-line">
      <legend>{words.t('deciding.propose.way', { n: place + 1 })}</legend>
      <Field label={words.t('deciding.propose.what')}>
        {(control) => (
          <select
            {...control}
            className="native"
            value={draft.remedy}
            onChange={(event) => {
              const remedy = ways.find((way) => way === event.currentTarget.value);
              if (remedy)
                onChange({ remedy, sendBack: remedy === 'exchange' || remedy === 'repair' || remedy === 'refund' });
            }}
          >
            {ways.map((remedy) => (
              <option key={remedy} value={remedy}>
                {say(words, 'decisions.remedy', remedy)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {hasSum(draft.remedy) ? (
        lines.map(({ id, name }) => (
          <Field
            key={id}
            label={`${words.t('desk.amount', { currency })}${lines.length > 1 ? `: ${name}` : ''}`}
            error={problemAt(`options.${place}.${id}`)}
          >
            {(control) => (
              <input
                {...control}
                className="native figure"
                inputMode="decimal"
                value={draft.amounts[id] ?? ''}
                onChange={(event) => onChange({ amounts: { ...draft.amounts, [id]: event.currentTarget.value } })}
              />
            )}
          </Field>
        ))
      ) : (
        <Field
          label={
            words.has(`deciding.detail.${draft.remedy}`)
              ? say(words, 'deciding.detail', draft.remedy)
              : words.t('deciding.detail.replacement')
          }
        >
          {(control) => (
            <input
              {...control}
              className="native"
              maxLength={200}
              value={draft.detail}
              onChange={(event) => onChange({ detail: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.sendBack}
          onChange={(event) => onChange({ sendBack: event.currentTarget.checked })}
        />
        {words.t('deciding.propose.back')}
      </label>
      <p className="meta">
        {words.t('deciding.propose.reads')}: <q>{sayOption(words, option, kase.lines, currency)}</q>
      </p>
      {onRemove && (
        <Button look="quiet" onClick={onRemove}>
          {words.t('deciding.propose.remove')}
        </Button>
      )}
    </fieldset>
  );
}
