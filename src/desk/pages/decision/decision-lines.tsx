import { remedies, type Remedy } from '../../../decisions/decision-inputs.ts';
import { sayArticle } from '../../../law/say-article.ts';
import { sayRemedy } from '../../../law/say-remedy.ts';
import type { Procedure } from '../../../law/vocabulary.ts';
import { money } from '../../../kit/money.ts';
import type { Ground } from '../api/case-queries.ts';
import { Button } from '../parts/button.tsx';
import { LineField, SelectField } from '../parts/typed-fields.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { change, hasSum, join, paidFor, split, undecided, type DraftLine } from './draft-decision.ts';
import { GroundField } from './ground-field.tsx';

interface Props {
  procedure: Procedure;
  draft: readonly DraftLine[];
  onChange: (draft: DraftLine[]) => void;
  currency: string;
  grounds: readonly Ground[];
  /** Why nothing may be rejected, in words, with the article. */
  rejectRefusal: string | null;
  /** Why this may not be granted, by the law's own rule. */
  refusalOfGrant: (remedy: Remedy, ground: string | null) => { reason: string; basis: string } | null;
  /** Why this may not turn it down. */
  refusalOfNo: (ground: string) => { reason: string; basis: string } | null;
  problemAt: (field: string) => string | undefined;
}

const described = new Set<Remedy>(['exchange', 'missing_part', 'gift', 'replacement']);

export function DecisionLines({
  procedure,
  draft,
  onChange,
  currency,
  grounds,
  rejectRefusal,
  refusalOfGrant,
  refusalOfNo,
  problemAt,
}: Props) {
  const words = useWords();
  const sums = { currency, locale: words.locale };
  return draft.map((each, index) => {
    const set = (part: Partial<DraftLine>) => onChange(change(draft, each.key, part, sums));
    const left = undecided(draft, each.line);
    const paid = paidFor(each.line, each.quantity);
    const bare = each.outcome === 'accepted' ? refusalOfGrant(each.remedy, null) : null;
    const still = each.outcome === 'accepted' && each.ground ? refusalOfGrant(each.remedy, each.ground) : bare;
    const parts = draft.filter(({ line }) => line.id === each.line.id).length;
    return (
      <fieldset key={each.key} className="decision-line">
        <legend>
          {each.line.name}
          {each.line.variant && <span className="muted">, {each.line.variant}</span>}
        </legend>
        <div className="bar">
          <div role="radiogroup" aria-label={words.t('desk.decide.answer')} className="segments">
            {(['accepted', 'rejected'] as const).map((outcome) => {
              const refusal = outcome === 'rejected' ? rejectRefusal : null;
              return (
                <Button
                  key={outcome}
                  role="radio"
                  aria-checked={each.outcome === outcome}
                  className={each.outcome === outcome ? `chosen ${outcome}` : ''}
                  disabledBecause={refusal}
                  onClick={() => set({ outcome, ground: '' })}
                >
                  {words.t(`desk.decide.${outcome}`)}
                </Button>
              );
            })}
          </div>
          <label className="bar quantity">
            <input
              className="native figure"
              type="number"
              min={1}
              max={each.line.quantity}
              value={each.quantity}
              aria-label={words.t('desk.quantity-of', { name: each.line.name })}
              onChange={(event) =>
                set({ quantity: Math.max(1, Math.min(each.line.quantity, Number(event.currentTarget.value) || 1)) })
              }
            />
            <span className="muted">{words.t('desk.of', { count: each.line.quantity })}</span>
          </label>
          {each.quantity > 1 && (
            <Button look="quiet" onClick={() => onChange(split(draft, each.key, sums))}>
              {words.t('desk.decide.split')}
            </Button>
          )}
          {parts > 1 && (
            <Button look="quiet" onClick={() => onChange(join(draft, each.key, sums))}>
              {words.t('desk.decide.join')}
            </Button>
          )}
        </div>
        {left !== 0 && (
          <p className="warn">
            {words.t(left > 0 ? 'desk.decide.left' : 'desk.decide.too-many', { count: Math.abs(left) })}
          </p>
        )}
        {each.outcome === 'accepted' ? (
          <>
            <div className="two">
              <SelectField
                label={words.t('desk.decide.remedy')}
                value={each.remedy}
                choices={remedies.map((value) => ({ value, text: sayRemedy(words, value, procedure) }))}
                onChoose={(value) => set({ remedy: value })}
              />
              {hasSum(each.remedy) && (
                <LineField
                  label={words.t('desk.amount', { currency })}
                  error={problemAt(`lines.${index}.amount`)}
                  hint={
                    paid === null
                      ? undefined
                      : words.t('desk.decide.paid', { amount: words.money(money(paid, currency)) })
                  }
                  className="figure"
                  inputMode="decimal"
                  value={each.amount}
                  onType={(value) => set({ amount: value })}
                />
              )}
              {described.has(each.remedy) && (
                <LineField
                  label={say(words, 'deciding.detail', each.remedy)}
                  value={each.detail}
                  maxLength={200}
                  onType={(value) => set({ detail: value })}
                />
              )}
            </div>
            {(bare || each.ground) && (
              <>
                {still && (
                  <p className="note info" role="status">
                    {say(words, 'law.refusal', still.reason)} {sayArticle(words, still.basis, { short: true })}
                  </p>
                )}
                <GroundField
                  label={words.t('deciding.why-other')}
                  grounds={grounds.filter(({ onlyTheDemand }) => onlyTheDemand)}
                  value={each.ground}
                  onChange={(ground) => set({ ground })}
                  refusalOf={(code) => refusalOfGrant(each.remedy, code)}
                  error={problemAt(`lines.${index}.ground`)}
                />
              </>
            )}
          </>
        ) : (
          <GroundField
            grounds={grounds.filter(({ agreed }) => !agreed)}
            value={each.ground}
            onChange={(ground) => set({ ground })}
            refusalOf={refusalOfNo}
            error={problemAt(`lines.${index}.ground`)}
          />
        )}
      </fieldset>
    );
  });
}
