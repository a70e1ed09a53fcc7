import { useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';

import { answersBuyers } from '../../../identity/permissions.ts';
import { isDay } from '../../../kit/day.ts';
import { handOverTimes, newCasesGo, openCasesGo, repliesGo } from '../../../rota/absence.ts';
import { api } from '../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { shopKey, useStaff } from '../api/shop-queries.ts';
import { Field } from '../parts/field.tsx';
import { useToday } from '../parts/today.ts';
import { fieldError } from '../parts/problem-note.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { LineField } from '../parts/typed-fields.tsx';
import { useMay, useSeat } from '../session/me.tsx';
import { useReread } from '../settings/parts/use-reread.ts';
import { useWords } from '../words/words-context.tsx';
import { AbsencePreview } from './absence-preview.tsx';
import { Choices } from './choices.tsx';
import type { Absence } from './rota-queries.ts';

/** Somebody's days away, who stands in, and what will happen to how many cases, before anything is saved. */
export function AbsenceDialog({ absence, onClose }: { absence: Absence | null; onClose: () => void }) {
  const words = useWords();
  const { shopId, staffId: me } = useSeat();
  const mayManage = useMay('manage absence');
  const reread = useReread('absences', 'loads');
  const { data: staff = [] } = useStaff();
  const people = staff.filter(answersBuyers);
  const today = useToday();
  const [draft, setDraft] = useState({
    staffId: absence?.staffId ?? me,
    firstDay: absence?.firstDay ?? today,
    lastDay: absence?.lastDay ?? today,
    substituteId: absence?.substituteId ?? null,
    newCases: absence?.newCases ?? 'substitute',
    openCases: absence?.openCases ?? 'all',
    handOver: absence?.handOver ?? 'start',
    replies: absence?.replies ?? 'move',
    comesBack: absence?.comesBack ?? true,
  });
  const set = (change: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...change }));
  const asked = useDeferredValue(draft);
  const whole = isDay(asked.firstDay) && isDay(asked.lastDay) && asked.firstDay <= asked.lastDay;
  const preview = useQuery({
    queryKey: shopKey(shopId, 'absence-preview', absence?.id, asked),
    queryFn: () => api.absences.preview({ ...asked, ...(absence && { absenceId: absence.id }) }),
    enabled: whole && asked.substituteId !== asked.staffId,
    placeholderData: (before) => before,
    retry: false,
  });
  const save = useMutation({
    mutationFn: () => {
      const { staffId: _, ...plan } = draft;
      return absence ? api.absences.change({ ...plan, absenceId: absence.id }) : api.absences.book(draft);
    },
    onSuccess: async () => {
      await reread();
      onClose();
    },
  });
  const problem = save.error ? problemFrom(save.error) : preview.error ? problemFrom(preview.error) : null;
  const wrong = draft.firstDay > draft.lastDay ? words.t('desk.field.before-first-day') : undefined;

  return (
    <SideDialog
      title={absence ? words.t('rota.abs.change') : words.t('rota.abs.new')}
      submit={words.t(absence ? 'rota.form.save' : 'rota.form.plan')}
      busy={save.isPending}
      error={save.error}
      disabledBecause={wrong ?? (preview.data?.overlaps ? words.t('rota.preview.overlaps') : null)}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      {mayManage && !absence && (
        <Field label={words.t('rota.form.person')} error={fieldError(words, problem, 'staffId')}>
          {(control) => (
            <select
              {...control}
              className="native"
              value={draft.staffId}
              onChange={({ currentTarget: { value } }) =>
                set({ staffId: value, ...(value === draft.substituteId && { substituteId: null }) })
              }
            >
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className="rota-days">
        {(['firstDay', 'lastDay'] as const).map((which) => (
          <LineField
            key={which}
            label={words.t(which === 'firstDay' ? 'rota.form.from' : 'rota.form.to')}
            error={
              which === 'lastDay' ? (wrong ?? fieldError(words, problem, which)) : fieldError(words, problem, which)
            }
            type="date"
            min={which === 'lastDay' ? draft.firstDay : undefined}
            disabled={which === 'firstDay' && absence?.state === 'running'}
            value={draft[which]}
            onType={(value) =>
              set(
                which === 'firstDay' && value > draft.lastDay
                  ? { firstDay: value, lastDay: value }
                  : { [which]: value },
              )
            }
          />
        ))}
      </div>
      <Field label={words.t('rota.form.substitute')} error={fieldError(words, problem, 'substituteId')}>
        {(control) => (
          <select
            {...control}
            className="native"
            value={draft.substituteId ?? ''}
            onChange={({ currentTarget: { value } }) => set({ substituteId: value || null })}
          >
            <option value="">{words.t('rota.form.no-substitute')}</option>
            {people
              .filter(({ id }) => id !== draft.staffId)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        )}
      </Field>
      <Choices
        label={words.t('rota.form.open')}
        options={openCasesGo.map((each) => [each, words.t(`rota.open.${each}`)] as const)}
        chosen={[draft.openCases]}
        onChange={([openCases]) => set({ openCases: openCases! })}
      />
      {draft.openCases !== 'stay' && absence?.state !== 'running' && (
        <Choices
          label={words.t('rota.form.hand-over')}
          options={handOverTimes.toReversed().map((each) => [each, words.t(`rota.hand-over.${each}`)] as const)}
          chosen={[draft.handOver]}
          onChange={([handOver]) => set({ handOver: handOver! })}
        />
      )}
      {draft.openCases !== 'all' && (
        <Choices
          label={words.t('rota.form.replies')}
          options={repliesGo.map((each) => [each, words.t(`rota.replies.${each}`)] as const)}
          chosen={[draft.replies]}
          onChange={([replies]) => set({ replies: replies! })}
        />
      )}
      <Choices
        label={words.t('rota.form.new-cases')}
        options={newCasesGo.map((each) => [each, words.t(`rota.new-cases.${each}`)] as const)}
        chosen={[draft.newCases]}
        onChange={([newCases]) => set({ newCases: newCases! })}
      />
      <div className="rota-choices">
        <label>
          <input
            type="checkbox"
            checked={draft.comesBack}
            onChange={({ currentTarget: { checked } }) => set({ comesBack: checked })}
          />
          <span>
            {words.t('rota.form.comes-back')}
            <span className="meta"> {words.t('rota.form.comes-back.hint')}</span>
          </span>
        </label>
      </div>
      {preview.data && whole && <AbsencePreview preview={preview.data} />}
    </SideDialog>
  );
}
