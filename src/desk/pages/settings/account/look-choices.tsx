import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';

import type { Locale } from '../../../../kit/locale.ts';
import { Field } from '../../parts/field.tsx';
import { SelectField } from '../../parts/typed-fields.tsx';
import { say } from '../../words/say.ts';
import { useSpeak, useWords } from '../../words/words-context.tsx';
import { keepMailLocale } from './account-requests.ts';

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Language and paper: in force as soon as they are chosen. */
export function LookChoices() {
  const words = useWords();
  const speak = useSpeak();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <section className="settings-block" aria-labelledby="look">
      <h2 id="look">{words.t('settings.look')}</h2>
      <div className="settings-row">
        <Field label={words.t('settings.look.language')} hint={words.t('settings.look.language.hint')}>
          {(control) => (
            <select
              {...control}
              className="native"
              value={words.locale}
              onChange={(event) => {
                const locale = event.currentTarget.value as Locale;
                speak(locale);
                // mails about the account follow; that they do not is no reason to keep the page back
                void keepMailLocale(locale).catch(() => {});
              }}
            >
              <option value="pl">Polski</option>
              <option value="en">English</option>
            </select>
          )}
        </Field>
        <SelectField
          label={words.t('settings.look.theme')}
          hint={words.t('settings.look.theme.hint')}
          value={colorScheme}
          choices={schemes.map((value) => ({ value, text: say(words, 'settings.look.theme', value) }))}
          onChoose={setColorScheme}
        />
      </div>
    </section>
  );
}
