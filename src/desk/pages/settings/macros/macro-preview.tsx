import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { templateVariables } from '../../../../messages/template-variables.ts';
import { api } from '../../api/client.ts';
import { shopKey } from '../../api/shop-queries.ts';
import { Field } from '../../parts/field.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useSeat } from '../../session/me.tsx';
import { useWords } from '../../words/words-context.tsx';

/** How the text reads on one of the shop's latest cases, while it is being written. */
export function MacroPreview({ textPl, textEn }: { textPl: string; textEn: string }) {
  const words = useWords();
  const { shopId } = useSeat();
  const [picked, setPicked] = useState<string | null>(null);
  const [locale, setLocale] = useState<'pl' | 'en'>(words.locale);
  const cases = useQuery({
    queryKey: shopKey(shopId, 'cases', 'for-preview'),
    queryFn: () => api.cases.list({ view: 'all', limit: 12 }),
    select: ({ rows }) => rows,
  });
  const caseId = picked ?? cases.data?.[0]?.id ?? null;
  const [text] = useDebouncedValue(locale === 'pl' ? textPl : textEn, 250);
  const preview = useQuery({
    queryKey: shopKey(shopId, 'template-preview', caseId, locale, text),
    queryFn: () => api.macros.preview({ caseId: caseId!, text, locale }),
    enabled: caseId !== null && text !== '',
    placeholderData: keepPreviousData,
  });
  const shown = text === '' ? null : preview.data;
  return (
    <aside className="macro-try" aria-labelledby="macro-try">
      <h2 id="macro-try">{words.t('macros.settings.preview')}</h2>
      {cases.data?.length === 0 && <p className="muted">{words.t('macros.settings.preview.none')}</p>}
      {caseId && (
        <>
          <Field label={words.t('macros.settings.preview.case')}>
            {(control) => (
              <select
                {...control}
                className="native"
                value={caseId}
                onChange={(event) => setPicked(event.currentTarget.value)}
              >
                {cases.data?.map(({ id, number, contactName, summary }) => (
                  <option key={id} value={id}>
                    {[number, contactName, summary].filter(Boolean).join(' · ')}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={words.t('macros.settings.preview.language')}>
            {(control) => (
              <select
                {...control}
                className="native"
                value={locale}
                onChange={(event) => setLocale(event.currentTarget.value === 'en' ? 'en' : 'pl')}
              >
                <option value="pl">Polski</option>
                <option value="en">English</option>
              </select>
            )}
          </Field>
          <ProblemNote error={preview.error} />
          <p className="macro-text" lang={locale} role="status">
            {shown?.text}
          </p>
          {shown && shown.gaps.length > 0 && (
            <p className="warn">
              {words.t('macros.gaps', {
                names: words.list(shown.gaps.map((gap) => templateVariables[gap][words.locale])),
              })}
            </p>
          )}
          {shown && shown.unknown.length > 0 && (
            <p className="bad">{words.t('macros.settings.unknown', { names: words.list(shown.unknown) })}</p>
          )}
        </>
      )}
    </aside>
  );
}
