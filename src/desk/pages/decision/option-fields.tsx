import type { ProposalOption } from '../../../decisions/proposal-inputs.ts';
import { sayOption } from '../../../decisions/say-option.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { Button } from '../parts/button.tsx';
import { LineField, SelectField } from '../parts/typed-fields.tsx';
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
      <SelectField
        label={words.t('deciding.propose.what')}
        value={draft.remedy}
        choices={ways.map((value) => ({ value, text: say(words, 'decisions.remedy', value) }))}
        onChoose={(value) => {
          const remedy = ways.find((way) => way === value);
          if (remedy)
            onChange({ remedy, sendBack: remedy === 'exchange' || remedy === 'repair' || remedy === 'refund' });
        }}
      />
      {hasSum(draft.remedy) ? (
        lines.map(({ id, name }) => (
          <LineField
            key={id}
            label={`${words.t('desk.amount', { currency })}${lines.length > 1 ? `: ${name}` : ''}`}
            error={problemAt(`options.${place}.${id}`)}
            className="figure"
            inputMode="decimal"
            value={draft.amounts[id] ?? ''}
            onType={(value) => onChange({ amounts: { ...draft.amounts, [id]: value } })}
          />
        ))
      ) : (
        <LineField
          label={
            words.has(`deciding.detail.${draft.remedy}`)
              ? say(words, 'deciding.detail', draft.remedy)
              : words.t('deciding.detail.replacement')
          }
          maxLength={200}
          value={draft.detail}
          onType={(value) => onChange({ detail: value })}
        />
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
