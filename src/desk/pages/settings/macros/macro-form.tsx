import { useRef } from 'react';

import { procedures, type Procedure } from '../../../../law/vocabulary.ts';
import type { MacroAction } from '../../../../macros/macro-actions.ts';
import { templateVariableCodes, templateVariables } from '../../../../messages/template-variables.ts';
import { api } from '../../api/client.ts';
import { useChannels } from '../../api/shop-queries.ts';
import type { Macro } from '../../macros/macro-queries.ts';
import { typeInto } from '../../macros/type-into.ts';
import { AreaField } from '../../parts/typed-fields.tsx';
import { useMay } from '../../session/me.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { CheckField } from '../form/check-field.tsx';
import { ChoiceField } from '../form/choice-field.tsx';
import { SettingsForm } from '../form/settings-form.tsx';
import { TextField } from '../form/text-field.tsx';
import { useDraft } from '../form/use-draft.ts';
import { useLock } from '../parts/use-lock.ts';
import { useReread } from '../parts/use-reread.ts';
import { ActionsField } from './actions-field.tsx';
import './macro-form.css';
import { MacroPreview } from './macro-preview.tsx';

/** A macro being written: its texts, what it does, where it is offered, and beside it how it reads on a real case. */
export function MacroForm({ macro, onSaved }: { macro?: Macro; onSaved?: () => void }) {
  const words = useWords();
  const reread = useReread('macros', 'case');
  const { data: channels = [] } = useChannels();
  const mayShare = useMay('manage macros');
  const answering = useLock('answer buyers');
  const managing = useLock('manage macros');
  const last = useRef<HTMLTextAreaElement | null>(null);
  const draft = useDraft(
    {
      name: macro?.name ?? '',
      textPl: macro?.textPl ?? '',
      textEn: macro?.textEn ?? '',
      // a draft holds texts, ticks and lists of texts
      actions: (macro?.actions ?? []).map((action) => JSON.stringify(action)) as readonly string[],
      procedures: macro?.procedures ?? [],
      channelIds: macro?.channelIds ?? [],
      shared: macro ? macro.ownerId === null : mayShare,
    },
    async (values) => {
      const input = {
        ...values,
        actions: values.actions.map((action) => JSON.parse(action) as MacroAction),
        procedures: [...values.procedures] as Procedure[],
        channelIds: [...values.channelIds],
      };
      await (macro ? api.macros.update({ ...input, macroId: macro.id }) : api.macros.create(input));
      await reread();
    },
    { locked: macro && macro.ownerId === null ? managing : answering, ...(onSaved && { onSaved }) },
  );
  const insert = (name: string) => {
    const field = last.current ?? document.querySelector<HTMLTextAreaElement>('textarea[name="textPl"]');
    if (field) typeInto(field, `{{${name}}}`, field.selectionStart, field.selectionEnd);
  };
  return (
    <div className="macro-editor">
      <SettingsForm draft={draft} {...(!macro && { submit: words.t('macros.settings.create') })}>
        <div className="settings-group">
          <TextField
            draft={draft}
            name="name"
            label={words.t('macros.settings.name')}
            hint={words.t('macros.settings.name.hint')}
            maxLength={80}
          />
          <fieldset className="macro-variables">
            <legend>{words.t('macros.settings.variables')}</legend>
            <p className="meta">{words.t('macros.settings.variables.hint')}</p>
            <div className="bar">
              {templateVariableCodes.map((code) => (
                <button
                  key={code}
                  type="button"
                  className="chip plain"
                  disabled={draft.locked !== null}
                  onClick={() => insert(templateVariables[code][last.current?.lang === 'en' ? 'en' : 'pl'])}
                >
                  {templateVariables[code][words.locale]}
                </button>
              ))}
            </div>
          </fieldset>
          {(['textPl', 'textEn'] as const).map((name) => (
            <TextArea
              key={name}
              name={name}
              value={draft.values[name]}
              error={draft.at(name)}
              locked={draft.locked !== null}
              onFocus={(field) => (last.current = field)}
              onChange={(text) => draft.set({ [name]: text })}
            />
          ))}
          <ActionsField draft={draft} />
        </div>
        <div className="settings-group">
          <CheckField
            draft={draft}
            name="shared"
            label={words.t('macros.settings.shared.label')}
            hint={words.t(draft.values.shared ? 'macros.settings.shared.on' : 'macros.settings.shared.off')}
          />
          <ChoiceField
            draft={draft}
            name="procedures"
            many
            label={words.t('macros.settings.procedures')}
            hint={words.t('macros.settings.procedures.hint')}
            options={procedures.map((value) => ({ value, text: say(words, 'cases.procedure', value) }))}
          />
          {channels.length > 1 && (
            <ChoiceField
              draft={draft}
              name="channelIds"
              many
              label={words.t('macros.settings.channels')}
              hint={words.t('macros.settings.procedures.hint')}
              options={channels.map(({ id, name }) => ({ value: id, text: name }))}
            />
          )}
        </div>
      </SettingsForm>
      <MacroPreview textPl={draft.values.textPl} textEn={draft.values.textEn} />
    </div>
  );
}

function TextArea({
  name,
  value,
  error,
  locked,
  onFocus,
  onChange,
}: {
  name: 'textPl' | 'textEn';
  value: string;
  error: string | undefined;
  locked: boolean;
  onFocus: (field: HTMLTextAreaElement) => void;
  onChange: (text: string) => void;
}) {
  const words = useWords();
  return (
    <AreaField
      label={words.t(name === 'textPl' ? 'macros.settings.text-pl' : 'macros.settings.text-en')}
      error={error}
      name={name}
      lang={name === 'textPl' ? 'pl' : 'en'}
      rows={8}
      maxLength={20_000}
      readOnly={locked}
      value={value}
      onFocus={(event) => onFocus(event.currentTarget)}
      onType={onChange}
    />
  );
}
