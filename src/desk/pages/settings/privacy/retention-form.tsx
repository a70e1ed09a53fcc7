import { useQueryClient } from '@tanstack/react-query';

import { addPeriod, type Day } from '../../../../kit/day.ts';
import { dutyOfOrder, limitationEnd } from '../../../../privacy/retention.ts';
import {
  lawfulRetention,
  retentionPeriods,
  setRetentionInput,
  type Retention,
} from '../../../../privacy/privacy-inputs.ts';
import { api } from '../../api/client.ts';
import { readInput } from '../../parts/read-input.ts';
import { useToday } from '../../parts/today.ts';
import { useWords } from '../../words/words-context.tsx';
import { SettingsForm } from '../form/settings-form.tsx';
import { TextField } from '../form/text-field.tsx';
import { useDraft } from '../form/use-draft.ts';
import { useLock } from '../parts/use-lock.ts';

type Period = (typeof retentionPeriods)[number];
type Typed = Record<Period | 'reason', string>;

const typedOf = (terms: Retention): Typed => ({
  claimYears: String(terms.claimYears),
  businessClaimYears: String(terms.businessClaimYears),
  settledYears: String(terms.settledYears),
  taxYears: String(terms.taxYears),
  orphanMonths: String(terms.orphanMonths),
  reason: terms.reason,
});
const years = (typed: string) => (/^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN);
const inputOf = (typed: Typed) => ({
  claimYears: years(typed.claimYears),
  businessClaimYears: years(typed.businessClaimYears),
  settledYears: years(typed.settledYears),
  taxYears: years(typed.taxYears),
  orphanMonths: years(typed.orphanMonths),
  reason: typed.reason,
});

/** The last day of what is closed or sold today, by the same rule that erases it. */
const lastDays: Record<Period, (today: Day, terms: Retention) => Day | null> = {
  claimYears: (today, terms) => limitationEnd(today, 'consumer', terms),
  businessClaimYears: (today, terms) => limitationEnd(today, 'business', terms),
  settledYears: (today, terms) => addPeriod(today, { n: terms.settledYears, unit: 'year' }),
  taxYears: (today, terms) => dutyOfOrder(today, terms).until,
  orphanMonths: (today, terms) => addPeriod(today, { n: terms.orphanMonths, unit: 'month' }),
};

/** Each period with the law's own and what it means for today; another one than the law's needs a reason. */
export function RetentionForm({ held, queryKey }: { held: Retention; queryKey: readonly unknown[] }) {
  const words = useWords();
  const queries = useQueryClient();
  const today = useToday();
  const draft = useDraft(
    typedOf(held),
    async (typed) => queries.setQueryData(queryKey, await api.privacy.setRetention(inputOf(typed))),
    {
      locked: useLock('change the shop'),
      check: (typed) => readInput(setRetentionInput, inputOf(typed)).problems ?? [],
    },
  );
  const terms = inputOf(draft.values);
  const differs = retentionPeriods.some((period) => terms[period] !== lawfulRetention[period]);

  return (
    <SettingsForm draft={draft}>
      {retentionPeriods.map((period) => {
        const wanted = terms[period];
        const fits = setRetentionInput.safeParse({ ...lawfulRetention, reason: '-', [period]: wanted }).success;
        const until = fits ? lastDays[period](today, terms) : null;
        return (
          <fieldset key={period} className="settings-group">
            <legend>{words.t(`privacy.${period}`)}</legend>
            <p className="meta">{words.t(`privacy.${period}.what`)}</p>
            <TextField
              draft={draft}
              name={period}
              label={words.t(`privacy.${period}.years`)}
              hint={words.t(period === 'orphanMonths' ? 'privacy.law.months' : 'privacy.law', {
                law: words.t(`privacy.${period}.law`),
                count: lawfulRetention[period],
              })}
              inputMode="numeric"
              className="w-code"
            />
            {until && (
              <p className="meta retention-today">{words.t(`privacy.${period}.today`, { day: words.day(until) })}</p>
            )}
            {fits && wanted < lawfulRetention[period] && (
              <p className="note warn">{words.t(`privacy.${period}.short`)}</p>
            )}
          </fieldset>
        );
      })}
      <fieldset className="settings-group">
        <legend>{words.t('privacy.reason.title')}</legend>
        <TextField
          draft={draft}
          name="reason"
          label={words.t('privacy.reason')}
          hint={words.t(differs ? 'privacy.reason.needed' : 'privacy.reason.hint')}
          maxLength={500}
          aria-required={differs}
        />
      </fieldset>
    </SettingsForm>
  );
}
