import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { caseFilters } from '../../../cases/case-list.ts';
import { api } from '../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { viewsKey } from '../api/view-queries.ts';
import type { InboxSearch } from '../inbox/inbox-search.ts';
import { useInboxSearch } from '../inbox/use-inbox-search.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { LineField } from '../parts/typed-fields.tsx';
import { useMay, useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';

/** The filters on the screen, kept under a name. */
export function SaveViewDialog({ search, onClose }: { search: InboxSearch; onClose: () => void }) {
  const words = useWords();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const [, change] = useInboxSearch();
  const mayShare = useMay('share views');
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useMutation({
    mutationFn: () => api.views.create({ name: name.trim(), shared, filters: caseFilters.parse(search) }),
    onSuccess: async (view) => {
      await queries.invalidateQueries({ queryKey: viewsKey(shopId) });
      change({ saved: view.id }, true);
      notifications.show({ message: words.t('views.save.done', { name: view.name }), autoClose: 4000 });
      onClose();
    },
  });
  return (
    <SideDialog
      title={words.t('views.save.title')}
      onClose={onClose}
      submit={words.t('views.save.do')}
      busy={save.isPending}
      error={save.error ? problemFrom(save.error) : null}
      disabledBecause={name.trim() === '' ? words.t('views.name.missing') : null}
      onSubmit={() => save.mutate()}
    >
      <p className="muted">{words.t('views.save.lead')}</p>
      <LineField label={words.t('views.name')} maxLength={60} value={name} onType={setName} />
      <label className="tick">
        <input
          type="checkbox"
          checked={shared}
          disabled={!mayShare}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        {words.t('views.shared')}
      </label>
      {!mayShare && <p className="meta">{words.t('views.shared.not-allowed')}</p>}
    </SideDialog>
  );
}
