import { Field } from '../parts/field.tsx';
import { useWords } from '../words/words-context.tsx';
import type { Change, DraftStatement } from './draft-statement.ts';

interface Props {
  draft: DraftStatement;
  change: Change;
  problemAt: (field: string) => string | undefined;
}

export function ContactFields({ draft, change, problemAt }: Props) {
  const words = useWords();
  return (
    <fieldset>
      <legend>{words.t('desk.new-case.contact')}</legend>
      <div className="two">
        <Field label={words.t('desk.buyer.name')} error={problemAt('contact.name')}>
          {(control) => (
            <input
              {...control}
              className="native"
              autoComplete="off"
              value={draft.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field
          label={words.t('desk.buyer.email')}
          hint={words.t('desk.new-case.email.hint')}
          error={problemAt('contact.email')}
        >
          {(control) => (
            <input
              {...control}
              className="native"
              type="email"
              autoComplete="off"
              value={draft.email}
              onChange={(event) => change({ email: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.t('desk.buyer.phone')} error={problemAt('contact.phone')}>
          {(control) => (
            <input
              {...control}
              className="native"
              type="tel"
              autoComplete="off"
              value={draft.phone}
              onChange={(event) => change({ phone: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
