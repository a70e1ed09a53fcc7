import type { Channel } from '../api/shop-queries.ts';
import { Field } from '../parts/field.tsx';
import { LineField, SelectField } from '../parts/typed-fields.tsx';
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
        <SelectField
          label={words.t('desk.new-case.medium')}
          value={draft.medium}
          choices={media.map((value) => ({ value, text: say(words, 'desk.medium', value) }))}
          onChoose={(value) => change({ medium: value })}
        />
        <LineField
          label={words.t('desk.new-case.received')}
          hint={words.t('desk.new-case.received.hint')}
          error={problemAt('elsewhere.receivedAt')}
          type="datetime-local"
          value={draft.receivedAt}
          onType={(value) => change({ receivedAt: value })}
        />
        <Field label={words.t('desk.buyer.language')}>
          {(control) => (
            <select
              {...control}
              className="native"
              value={draft.locale}
              onChange={(event) => change({ locale: event.currentTarget.value === 'en' ? 'en' : 'pl' })}
            >
              <option value="pl">{words.t('views.filter.locale.pl')}</option>
              <option value="en">{words.t('views.filter.locale.en')}</option>
            </select>
          )}
        </Field>
      </div>
    </fieldset>
  );
}
