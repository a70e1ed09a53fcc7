import { callDirections, type Call } from '../../../messages/message-inputs.ts';
import { useWords } from '../words/words-context.tsx';

export type Contact = Call | null;

/** A note may tell of a talk on the phone: then it counts as a contact with the buyer. */
export function CallField({ value, onChange }: { value: Contact; onChange: (value: Contact) => void }) {
  const words = useWords();
  return (
    <select
      className="call-field"
      aria-label={words.t('answering.call')}
      value={value ?? ''}
      onChange={({ currentTarget: { value: chosen } }) =>
        onChange(callDirections.find((each) => each === chosen) ?? null)
      }
    >
      <option value="">{words.t('answering.call.none')}</option>
      {callDirections.map((each) => (
        <option key={each} value={each}>
          {words.t(`answering.call.${each}`)}
        </option>
      ))}
    </select>
  );
}
