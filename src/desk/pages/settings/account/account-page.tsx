import { useQueryClient } from '@tanstack/react-query';

import { api } from '../../api/client.ts';
import { PasskeysSection } from '../../passkeys/passkeys-section.tsx';
import { useMe, useSeat } from '../../session/me.tsx';
import { useWords } from '../../words/words-context.tsx';
import { SettingsForm } from '../form/settings-form.tsx';
import { TextField } from '../form/text-field.tsx';
import { useDraft } from '../form/use-draft.ts';
import { SectionHead } from '../parts/section-head.tsx';
import { useReread } from '../parts/use-reread.ts';
import { LookChoices } from './look-choices.tsx';
import { NoticeWays } from './notice-ways.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

export function AccountPage() {
  const words = useWords();
  const { data: me } = useMe();
  const { zone } = useSeat();
  return (
    <>
      <SectionHead
        title={words.t('settings.section.account')}
        {...(me && { lead: words.t('settings.account.lead', { email: me.email }) })}
      />
      <NameForm />
      <LookChoices />
      <NoticeWays />
      <PasswordForm email={me?.email ?? ''} />
      {me && <PasskeysSection zone={zone} proven={me.twoFactor} />}
      {me && <SecondFactor on={me.authenticator} />}
      <Sessions />
    </>
  );
}

function NameForm() {
  const words = useWords();
  const { name } = useSeat();
  const queries = useQueryClient();
  const reread = useReread('staff');
  const draft = useDraft({ name }, async (values) => {
    await api.me.rename(values);
    await Promise.all([queries.invalidateQueries({ queryKey: ['me'] }), reread()]);
  });
  return (
    <SettingsForm draft={draft}>
      <div className="settings-group">
        <TextField
          draft={draft}
          name="name"
          label={words.t('settings.account.name')}
          hint={words.t('settings.account.name.hint')}
          autoComplete="name"
          className="w-half"
        />
      </div>
    </SettingsForm>
  );
}
