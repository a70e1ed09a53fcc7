import { useState } from 'react';

import { api } from '../../api/client.ts';
import { Button } from '../../parts/button.tsx';
import { AreaField } from '../../parts/typed-fields.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { ChoiceField } from '../form/choice-field.tsx';
import type { Draft } from '../form/use-draft.ts';
import { tellProblem } from '../parts/undo-toast.tsx';

export type StatusMail = 'none' | 'standard' | 'own';
type MailDraft = Draft<{
  namePl: string;
  nameEn: string;
  stage: string;
  color: string;
  visible: boolean;
  mail: string;
  mailPl: string;
  mailEn: string;
}>;

/** Which mail a status sends, with the mail itself to be read before anybody gets it. */
export function MailFields({ draft }: { draft: MailDraft }) {
  const words = useWords();
  const [shown, setShown] = useState<{ subject: string; text: string } | null>(null);
  const { namePl, nameEn, mail, mailPl, mailEn } = draft.values;
  const preview = () =>
    void api.statuses
      .previewMail({
        namePl: namePl || '…',
        nameEn: nameEn || '…',
        mail: mail as StatusMail,
        mailPl: mailPl || null,
        mailEn: mailEn || null,
      })
      .then((answer) => setShown(answer[words.locale]))
      .catch((error: unknown) => tellProblem(words, error));
  return (
    <>
      <ChoiceField
        draft={draft}
        name="mail"
        label={words.t('sorting.settings.mail')}
        hint={words.t('sorting.settings.mail.hint')}
        options={(['standard', 'own', 'none'] as const).map((value) => ({
          value,
          text: say(words, 'sorting.settings.mail', value),
        }))}
      />
      {mail === 'own' &&
        (['mailPl', 'mailEn'] as const).map((name) => (
          <AreaField
            key={name}
            label={words.t(name === 'mailPl' ? 'sorting.settings.mail.pl' : 'sorting.settings.mail.en')}
            error={draft.at(name)}
            rows={4}
            maxLength={4000}
            lang={name === 'mailPl' ? 'pl' : 'en'}
            readOnly={draft.locked !== null}
            value={draft.values[name]}
            onType={(value) => draft.set({ [name]: value })}
          />
        ))}
      {mail !== 'none' && (
        <div className="bar">
          <Button onClick={preview}>{words.t('sorting.settings.mail.preview')}</Button>
        </div>
      )}
      {shown && mail !== 'none' && (
        <div className="mail-preview">
          <strong>{shown.subject}</strong>
          {`\n\n${shown.text}`}
        </div>
      )}
    </>
  );
}
