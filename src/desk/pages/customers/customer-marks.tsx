import type { CustomerFlag } from '../../../customers/customer-inputs.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';

/** VIP, careful: for colleagues, in words, never by colour alone. */
export function CustomerMarks({ flags }: { flags: readonly CustomerFlag[] }) {
  const words = useWords();
  return flags.map((flag) => (
    <span key={flag} className="chip customer-mark" data-flag={flag}>
      {say(words, 'customers.flag', flag)}
    </span>
  ));
}
