import { api } from '../../api/client.ts';
import { useChannels } from '../../api/shop-queries.ts';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { SelectField } from '../form/select-field.tsx';
import { SettingsForm } from '../form/settings-form.tsx';
import { TextField } from '../form/text-field.tsx';
import { useDraft } from '../form/use-draft.ts';
import { useLock } from '../parts/use-lock.ts';
import { useReread } from '../parts/use-reread.ts';
import type { Connection, Kind } from './connection-queries.ts';

interface Props {
  kinds: readonly Kind[];
  connection?: Connection;
  onDone: () => void;
}

const PREFIX = 'credentials.';

/** What to fill in is what the connector says. Of one that is connected, secrets are empty and stay when left so. */
export function ConnectionForm({ kinds, connection, onDone }: Props) {
  const words = useWords();
  const reread = useReread('connections');
  const { data: channels = [] } = useChannels();
  const draft = useDraft<Record<string, string>>(
    {
      connector: connection?.connector ?? kinds[0]?.id ?? '',
      name: connection?.name ?? '',
      environment: connection?.environment ?? 'production',
      baseUrl: connection?.baseUrl ?? '',
      channelId: connection?.channelId ?? '',
    },
    async (values) => {
      const kind = kinds.find(({ id }) => id === values['connector']);
      const credentials = Object.fromEntries(
        (kind?.fields ?? []).flatMap(({ name }) => {
          const value = values[PREFIX + name]?.trim();
          return value ? [[name, value]] : [];
        }),
      );
      const input = {
        name: values['name']!,
        environment: values['environment'] as Connection['environment'],
        baseUrl: values['baseUrl']?.trim() || null,
        channelId: values['channelId'] || null,
        credentials,
      };
      await (connection
        ? api.connections.change({ ...input, connectionId: connection.id })
        : api.connections.connect({ ...input, connector: values['connector']! }));
      await reread();
    },
    { locked: useLock('manage connections'), onSaved: onDone },
  );
  const kind = kinds.find(({ id }) => id === draft.values['connector']) ?? kinds[0];
  if (!kind) return null;
  return (
    <SettingsForm draft={draft} {...(!connection && { submit: words.t('connections.new') })}>
      <div className="settings-group">
        {!connection && (
          <SelectField
            draft={draft}
            name="connector"
            label={words.t('connections.what')}
            options={kinds.map((each) => [each.id, `${each.name} (${say(words, 'connections.kind', each.kind)})`])}
          />
        )}
        <TextField
          draft={draft}
          name="name"
          label={words.t('connections.name')}
          hint={words.t('connections.name.hint')}
          maxLength={80}
        />
        {kind.fields.map(({ name, secret, choices }) =>
          choices ? (
            <SelectField
              key={name}
              draft={draft}
              name={PREFIX + name}
              label={say(words, 'connections.field', name)}
              options={[['', ''], ...choices.map((each) => [each, each] as const)]}
            />
          ) : (
            <TextField
              key={name}
              draft={{ ...draft, values: { ...draft.values, [PREFIX + name]: draft.values[PREFIX + name] ?? '' } }}
              name={PREFIX + name}
              type={secret ? 'password' : 'text'}
              autoComplete="off"
              label={say(words, 'connections.field', name)}
              {...(connection && { hint: words.t('connections.secret.kept') })}
            />
          ),
        )}
        {kind.help && (
          <p className="meta">
            <a href={kind.help} target="_blank" rel="noreferrer">
              {words.t('connections.help')}
            </a>
          </p>
        )}
        <SelectField
          draft={draft}
          name="environment"
          label={words.t('connections.environment')}
          options={kind.environments.map((each) => [each, words.t(`connections.environment.${each}`)])}
        />
        <TextField
          draft={draft}
          name="baseUrl"
          label={words.t('connections.baseUrl')}
          hint={words.t('connections.baseUrl.hint')}
        />
        <SelectField
          draft={draft}
          name="channelId"
          label={words.t('connections.channel')}
          options={[['', words.t('connections.channel.all')], ...channels.map(({ id, name }) => [id, name] as const)]}
        />
      </div>
    </SettingsForm>
  );
}
