import { stages, type Stage } from '../../../../cases/case.ts';
import { api } from '../../api/client.ts';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { CheckField } from '../form/check-field.tsx';
import { ChoiceField } from '../form/choice-field.tsx';
import { SelectField } from '../form/select-field.tsx';
import { SettingsForm } from '../form/settings-form.tsx';
import { TextField } from '../form/text-field.tsx';
import { useDraft } from '../form/use-draft.ts';
import { useLock } from '../parts/use-lock.ts';
import { useReread } from '../parts/use-reread.ts';
import { MailFields } from './mail-fields.tsx';
import type { Status } from './use-arrange.ts';

/** Told apart by their names; the colours only help, and none is a colour of ours that means something. */
const colours = ['#2b8fe0', '#10a36f', '#b08900', '#e8731a', '#d9363e', '#7c4ddb', '#c2418f', '#7b8794'] as const;

/** A case in these stages takes no status any more. */
const over: readonly Stage[] = ['cancelled', 'merged'];

export function StatusForm({ status, last, onSaved }: { status?: Status; last: number; onSaved?: () => void }) {
  const words = useWords();
  const reread = useReread('statuses', 'case');
  const draft = useDraft(
    {
      namePl: status?.namePl ?? '',
      nameEn: status?.nameEn ?? '',
      stage: status?.stage ?? 'in_review',
      color: status?.color ?? colours[0],
      visible: status?.visible ?? false,
      mail: status?.mail ?? 'standard',
      mailPl: status?.mailPl ?? '',
      mailEn: status?.mailEn ?? '',
    },
    async ({ stage, mail, mailPl, mailEn, ...values }) => {
      const texts = {
        mail: values.visible ? mail : 'standard',
        mailPl: mailPl || null,
        mailEn: mailEn || null,
      };
      const input = { ...values, ...texts, stage, position: status?.position ?? Math.min(last, 1000) };
      await (status ? api.statuses.update({ ...input, statusId: status.id }) : api.statuses.create(input));
      await reread();
    },
    { locked: useLock('change statuses'), ...(onSaved && { onSaved }) },
  );
  const kept = status && !(colours as readonly string[]).includes(status.color) ? [status.color] : [];

  return (
    <SettingsForm draft={draft} {...(!status && { submit: words.t('settings.statuses.create') })}>
      <div className="settings-group">
        <div className="settings-row">
          <TextField
            draft={draft}
            name="namePl"
            label={words.t('settings.statuses.name-pl')}
            lang="pl"
            maxLength={60}
          />
          <TextField
            draft={draft}
            name="nameEn"
            label={words.t('settings.statuses.name-en')}
            lang="en"
            maxLength={60}
          />
        </div>
        <SelectField
          draft={draft}
          name="stage"
          label={words.t('settings.statuses.stage')}
          hint={words.t('settings.statuses.stage.hint')}
          options={stages
            .filter((stage) => !over.includes(stage) || stage === status?.stage)
            .map((stage) => [stage, say(words, 'cases.stage', stage)])}
        />
        <CheckField
          draft={draft}
          name="visible"
          label={words.t('settings.statuses.visible.label')}
          hint={words.t(draft.values.visible ? 'settings.statuses.visible.on' : 'settings.statuses.visible.off')}
        />
        {draft.values.visible && <MailFields draft={draft} />}
        <div className="settings-colours">
          <ChoiceField
            draft={draft}
            name="color"
            label={words.t('settings.statuses.colour')}
            hint={words.t('settings.statuses.colour.hint')}
            options={[...colours, ...kept].map((value) => ({
              value,
              text: say(words, 'settings.colour', value.slice(1)),
              colour: value,
            }))}
          />
          <p className="bar" aria-hidden="true">
            <span className="settings-dot" style={{ background: draft.values.color }} />
            {draft.values.namePl || words.t('settings.statuses.name-pl')}
          </p>
        </div>
      </div>
    </SettingsForm>
  );
}
