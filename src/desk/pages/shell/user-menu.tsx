import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';

import { locales } from '../../../kit/locale.ts';
import { Initials } from '../parts/initials.tsx';
import { useMe, useSeat } from '../session/me.tsx';
import { signOut } from '../sign-in/auth-requests.ts';
import { say } from '../words/say.ts';
import { useSpeak, useWords } from '../words/words-context.tsx';

const schemes: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];

export function UserMenu({ onKeys }: { onKeys: () => void }) {
  const words = useWords();
  const speak = useSpeak();
  const { name, role } = useSeat();
  const { data: me } = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const queries = useQueryClient();
  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>
        <button type="button" className="side-link">
          <span className="bar">
            <Initials name={name} mine silent />
            {name}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me?.email} · {say(words, 'identity.role', role)}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{words.t('desk.language')}</Menu.Label>
        {locales.map((locale) => (
          <Menu.Item
            key={locale}
            lang={locale}
            role="menuitemradio"
            aria-checked={locale === words.locale}
            onClick={() => speak(locale)}
          >
            {locale === words.locale ? '✓ ' : ''}
            {locale === 'pl' ? 'Polski' : 'English'}
          </Menu.Item>
        ))}
        <Menu.Label>{words.t('desk.theme')}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            onClick={() => setColorScheme(scheme)}
          >
            {scheme === colorScheme ? '✓ ' : ''}
            {say(words, 'desk.theme', scheme)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onKeys} rightSection={<kbd>?</kbd>}>
          {words.t('desk.keys')}
        </Menu.Item>
        <Menu.Item
          onClick={() =>
            void signOut().finally(() => {
              queries.clear();
              location.assign('/desk/inbox');
            })
          }
        >
          {words.t('desk.sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
