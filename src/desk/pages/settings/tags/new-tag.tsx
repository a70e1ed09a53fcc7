import { api } from '../../api/client.ts';
import { useWords } from '../../words/words-context.tsx';
import { SettingsForm } from '../form/settings-form.tsx';
import { TextField } from '../form/text-field.tsx';
import { useDraft } from '../form/use-draft.ts';
import { useLock } from '../parts/use-lock.ts';
import { useReread } from '../parts/use-reread.ts';

export function NewTag() {
  const words = useWords();
  const reread = useReread('tags');
  const draft = useDraft(
    { name: '' },
    async (values) => {
      await api.tags.create(values);
      await reread();
    },
    { locked: useLock('sort cases'), onSaved: () => draft.set({ name: '' }) },
  );
  return (
    <SettingsForm draft={draft} submit={words.t('sorting.settings.tags.new')}>
      <TextField draft={draft} name="name" label={words.t('sorting.settings.tags.name')} maxLength={40} />
    </SettingsForm>
  );
}
