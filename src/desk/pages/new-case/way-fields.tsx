import type { Channel } from '../api/shop-queries.ts';
import { Field } from '../parts/field.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import type { Change, DraftStatement } from './draft-statement.ts';

const media = ['phone', 'mail', 'letter', 'in_person', 'marketplace'] as const;

interface Props {
  draft: DraftStatement;
  change: Change;
  channels: readonly Channel[];
  problemAt: (field: string) => string | undefined;
}

/** How and when it reached the shop: clocks run from here. */
export function WayFields({ draft, change, channels, problemAt }: Props) {
  const words = useWords();
  return (
    <fieldset>
      <legend>{words.t('desk.new-case.way')}</legend>
      <div className="two">
        <Field label={words.t('desk.axis.channel')} error={problemAt('channelId')}>
          {(control) => (
            <select
              {...control}
              className="native"
              value={draft.channelId}
              onChange={(event) => change({ channelId: event.currentTarget.value, orderId: null, pieces: {} })}
            >
              {channels
                .filter(({ archivedAt }) => archivedAt === null)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </Field>
        <Field label={words.t('desk.new-case.medium')}>
          {(control) => (
            <select
              {...control}
              className="native"
              value={draft.medium}
              onChange={(event) => change({ medium: event.currentTarget.value })}
            >
              {media.map((medium) => (
                <option key={medium} value={medium}>
                  {say(words, 'desk.medium', medium)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={words.t('desk.new-case.received')}
          hint={words.t('desk.new-case.received.hint')}
          error={problemAt('elsewhere.receivedAt')}
        >
          {(control) => (
            <input
              {...control}
              className="native"
              type="datetime-local"
              value={draft.receivedAt}
              onChange={(event) => change({ receivedAt: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.t('desk.buyer.language')}>
          {(control) => (
            <select
              {...control}
              className="native"
              value={draft.locale}
              onChange={(event) => change({ locale: event.currentTarget.value === 'en' ? 'en' : 'pl' })}
            >
              <option value="pl">polski</option>
              <option value="en">English</option>
            </select>
          )}
        </Field>
      </div>
    </fieldset>
  );
}
