import type { Locale } from '../../../../kit/locale.ts';
import { parseAmount } from '../../../../kit/money.ts';
import type { SecondPersonRule } from '../../../../identity/second-person.ts';
import { amountText } from '../../parts/amount.ts';
import { Field } from '../../parts/field.tsx';
import { useWords } from '../../words/words-context.tsx';
import type { Draft, Values } from '../form/use-draft.ts';

/** The limits as they are typed, of each currency the shop uses or has limited, in one value of the form: {PLN: '200,00', EUR: '', elsewhere: 'two'}. */
export const ruleText = (rule: SecondPersonRule | null, currencies: readonly string[], locale: Locale): string =>
  JSON.stringify({
    ...Object.fromEntries(currencies.map((currency) => [currency, ''])),
    ...Object.fromEntries(
      Object.entries(rule?.limits ?? {}).map(([currency, most]) => [currency, amountText(most, currency, locale)]),
    ),
    elsewhere: rule?.elsewhere ?? 'two',
  });

/** What was typed as a rule; null: no limit is set. `wrong`: something in it is no sum. */
export function ruleOf(text: string): { rule: SecondPersonRule | null; wrong: boolean } {
  const { elsewhere, ...typed } = JSON.parse(text) as Record<string, string>;
  const limits = Object.entries(typed).flatMap(([currency, sum]) =>
    sum.trim() ? [[currency, parseAmount(sum, currency) ?? -1] as const] : [],
  );
  if (limits.length === 0) return { rule: null, wrong: false };
  return {
    rule: { limits: Object.fromEntries(limits), elsewhere: elsewhere === 'one' ? 'one' : 'two' },
    wrong: limits.some(([, most]) => most < 0),
  };
}

interface Props<T extends Values> {
  readonly draft: Draft<T>;
  readonly name: 'policy.secondPersonAbove' | 'policy.approvalLimit';
  readonly label: string;
  readonly hint: string;
}

/** One row: the limit in each currency, and who agrees in a currency that has none. */
export function SecondPersonField<T extends Values>({ draft, name, label, hint }: Props<T>) {
  const words = useWords();
  const typed = JSON.parse(draft.values[name] as string) as Record<string, string>;
  const { elsewhere, ...sums } = typed;
  const isLocked = draft.locked !== null;
  const set = (part: Record<string, string>) =>
    draft.set({ [name]: JSON.stringify({ ...typed, ...part }) } as Partial<T>);
  return (
    <Field label={label} hint={hint} error={draft.at(name)}>
      {(control) => (
        <span className="second-person" role="group" aria-label={label}>
          {Object.entries(sums).map(([currency, sum], index) => (
            <label key={currency}>
              <span className="meta">{currency}</span>
              <input
                {...(index === 0 ? control : { 'aria-describedby': control['aria-describedby'] })}
                aria-label={`${label}, ${currency}`}
                type="text"
                inputMode="decimal"
                className="native"
                readOnly={isLocked}
                value={sum}
                onChange={({ currentTarget: { value } }) => set({ [currency]: value })}
                onBlur={() => draft.leave(name)}
              />
            </label>
          ))}
          <label>
            <span className="meta">{words.t('settings.terms.elsewhere')}</span>
            <select
              className="native"
              disabled={isLocked || Object.values(sums).every((sum) => !sum.trim())}
              value={elsewhere}
              onChange={({ currentTarget: { value } }) => set({ elsewhere: value })}
            >
              {(['two', 'one'] as const).map((each) => (
                <option key={each} value={each}>
                  {words.t(`settings.terms.elsewhere.${each}`)}
                </option>
              ))}
            </select>
          </label>
        </span>
      )}
    </Field>
  );
}
