import { useState } from 'react';

import { hexFrom } from '../../../../ui/colour.ts';
import type { Channel } from '../../api/shop-queries.ts';
import { problemFrom } from '../../api/problem.ts';
import { fileUrl } from '../../case/file-address.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { sayProblem } from '../../parts/problem-note.tsx';
import { useSeat } from '../../session/me.tsx';
import { useWords } from '../../words/words-context.tsx';
import type { Draft } from '../form/use-draft.ts';
import { BrandPreview } from './brand-preview.tsx';
import type { ChannelDraft } from './channel-draft.ts';
import { uploadLogo } from './upload-logo.ts';

/** The face the channel shows: a picture, and one colour that the guard keeps readable. */
export function BrandFields({ draft, channel }: { draft: Draft<ChannelDraft>; channel: Channel }) {
  const words = useWords();
  const { shopId } = useSeat();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const { color, logoFileId } = draft.values;
  const hex = hexFrom(color);
  const add = (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    setProblem(null);
    uploadLogo(shopId, file)
      .then((id) => draft.set({ logoFileId: id }))
      .catch((error: unknown) => setProblem(problemFrom(error)))
      .finally(() => setBusy(false));
  };

  return (
    <fieldset className="settings-group">
      <legend>{words.t('settings.brand')}</legend>
      <div className="settings-logo">
        {logoFileId ? (
          <img src={fileUrl(shopId, logoFileId)} alt={words.t('settings.brand.logo-of', { name: channel.name })} />
        ) : (
          <span className="settings-no-logo meta">{words.t('settings.brand.no-logo')}</span>
        )}
        <div>
          <p>{words.t('settings.brand.logo')}</p>
          <p className="meta">{words.t('settings.brand.logo.hint')}</p>
          <div className="bar">
            {draft.locked ? (
              <Button disabledBecause={draft.locked}>{words.t('settings.brand.choose')}</Button>
            ) : (
              <label className="button" aria-busy={busy || undefined}>
                {busy ? words.t('settings.brand.uploading') : words.t('settings.brand.choose')}
                <input
                  type="file"
                  className="spoken"
                  accept="image/png,image/jpeg,image/webp,image/heic"
                  onChange={(event) => {
                    add(event.currentTarget.files?.[0]);
                    event.currentTarget.value = '';
                  }}
                />
              </label>
            )}
            {logoFileId && !draft.locked && (
              <Button look="quiet" onClick={() => draft.set({ logoFileId: '' })}>
                {words.t('settings.brand.remove')}
              </Button>
            )}
          </div>
          {problem !== null && (
            <p className="bad field-error" role="alert">
              {sayProblem(words, problem)}
            </p>
          )}
        </div>
      </div>
      <Field
        label={words.t('settings.brand.colour')}
        hint={words.t('settings.brand.colour.hint')}
        error={draft.at('color') ?? (hex ? undefined : words.t('settings.field.not-a-colour'))}
      >
        {(control) => (
          <span className="bar">
            <input
              {...control}
              className="native figure w-code"
              value={color}
              readOnly={draft.locked !== null}
              spellCheck={false}
              onChange={(event) => draft.set({ color: event.currentTarget.value.trim().toLowerCase() })}
            />
            <input
              type="color"
              className="settings-swatch"
              aria-label={words.t('settings.brand.pick')}
              value={hex ?? '#0b5f73'}
              disabled={draft.locked !== null}
              onChange={(event) => draft.set({ color: event.currentTarget.value })}
            />
          </span>
        )}
      </Field>
      {hex && (
        <BrandPreview colour={hex} name={draft.values.name} logo={logoFileId ? fileUrl(shopId, logoFileId) : null} />
      )}
    </fieldset>
  );
}
