import { LineField } from '../parts/typed-fields.tsx';
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
        <LineField
          label={words.t('desk.buyer.name')}
          error={problemAt('contact.name')}
          autoComplete="off"
          value={draft.name}
          onType={(value) => change({ name: value })}
        />
        <LineField
          label={words.t('desk.buyer.email')}
          hint={words.t('desk.new-case.email.hint')}
          error={problemAt('contact.email')}
          type="email"
          autoComplete="off"
          value={draft.email}
          onType={(value) => change({ email: value })}
        />
        <LineField
          label={words.t('desk.buyer.phone')}
          error={problemAt('contact.phone')}
          type="tel"
          autoComplete="off"
          value={draft.phone}
          onType={(value) => change({ phone: value })}
        />
      </div>
    </fieldset>
  );
}
