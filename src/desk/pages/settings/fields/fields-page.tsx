import { useState } from 'react';

import { api } from '../../api/client.ts';
import { Button } from '../../parts/button.tsx';
import { Emptiness, Loaded } from '../../parts/states.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { offerUndo, tellProblem } from '../parts/undo-toast.tsx';
import { useLock } from '../parts/use-lock.ts';
import { useReread } from '../parts/use-reread.ts';
import { FieldForm } from './field-form.tsx';
import { useFields, type ShopField } from './field-queries.ts';

/** What a shop wants to know about its cases beyond what the form asks. */
export function FieldsPage() {
  const words = useWords();
  const fields = useFields();
  const reread = useReread('fields', 'case');
  const locked = useLock('change fields');
  const [open, setOpen] = useState<string | null>(null);
  const nameOf = (field: ShopField) => (words.locale === 'pl' ? field.namePl : field.nameEn);
  const archive = (field: ShopField) =>
    void api.fields
      .archive({ fieldId: field.id })
      .then(async () => {
        await reread();
        offerUndo(words, words.t('sorting.settings.fields.archived', { name: nameOf(field) }), async () => {
          await api.fields.restore({ fieldId: field.id });
          await reread();
        });
      })
      .catch((error: unknown) => tellProblem(words, error));
  const shown = fields.data ?? [];
  return (
    <>
      <SectionHead title={words.t('settings.section.fields')} lead={words.t('sorting.settings.fields.lead')}>
        <Button look="primary" disabledBecause={locked} onClick={() => setOpen(open === 'new' ? null : 'new')}>
          {words.t('sorting.settings.fields.new')}
        </Button>
      </SectionHead>
      <Loaded query={fields} skeleton={<FormSkeleton />}>
        {open === 'new' && <FieldForm others={shown} onSaved={() => setOpen(null)} />}
        {shown.length === 0 && open !== 'new' && <Emptiness title={words.t('sorting.settings.fields.empty')} />}
        {shown.length > 0 && (
          <ul className="settings-items">
            {shown.map((field) => (
              <li key={field.id} className="settings-item">
                <button
                  type="button"
                  className="linklike grow"
                  aria-expanded={open === field.id}
                  onClick={() => setOpen(open === field.id ? null : field.id)}
                >
                  <span className="name">{nameOf(field)}</span>{' '}
                  <span className="meta">
                    {say(words, 'sorting.settings.fields.kind', field.kind)}
                    {field.neededFor !== 'nothing' && ` · ${say(words, 'sorting.fields', field.neededFor)}`}
                  </span>
                </button>
                <Button
                  aria-label={words.t('settings.archive-what', { name: nameOf(field) })}
                  disabledBecause={locked}
                  onClick={() => archive(field)}
                >
                  {words.t('settings.archive')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {shown
          .filter(({ id }) => id === open)
          .map((field) => (
            <FieldForm key={field.id} field={field} others={shown} onSaved={() => setOpen(null)} />
          ))}
      </Loaded>
    </>
  );
}
