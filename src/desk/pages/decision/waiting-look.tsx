import { decideInput } from '../../../decisions/decision-inputs.ts';
import { proposeInput } from '../../../decisions/proposal-inputs.ts';
import { sayOption } from '../../../decisions/say-option.ts';
import { money } from '../../../kit/money.ts';
import { sayRemedy } from '../../../law/say-remedy.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';

interface Waiting {
  readonly kind: 'decision' | 'proposal';
  readonly input: Record<string, unknown>;
  readonly currency: string;
}

/** What would be decided or proposed, line by line, for whoever is to agree to it. */
export function WaitingLook({ kase, waiting }: { kase: CaseDetail; waiting: Waiting }) {
  const words = useWords();
  const { currency } = waiting;
  const nameOf = (id: string) => kase.lines.find((line) => line.id === id)?.name ?? '';
  if (waiting.kind === 'proposal') {
    const read = proposeInput.safeParse(waiting.input);
    if (!read.success) return null;
    return (
      <details open>
        <summary>{words.t('deciding.look')}</summary>
        <blockquote>{read.data.text}</blockquote>
        <ul>
          {read.data.options.map((option, place) => (
            <li key={place}>{sayOption(words, option, kase.lines, currency)}</li>
          ))}
        </ul>
      </details>
    );
  }
  const read = decideInput.safeParse(waiting.input);
  if (!read.success) return null;
  return (
    <details open>
      <summary>{words.t('deciding.look')}</summary>
      <ul>
        {read.data.lines.map(({ caseLineId, quantity, outcome, remedy, amount, detail, ground }, place) => (
          <li key={place}>
            {quantity} × {nameOf(caseLineId)}:{' '}
            {[
              outcome === 'accepted'
                ? sayRemedy(words, remedy, kase.procedure)
                : say(words, 'desk.outcome', 'rejected'),
              amount === undefined ? null : words.money(money(amount, currency)),
              detail,
              ground && say(words, 'law.ground', ground),
            ]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
      {read.data.text && <blockquote>{read.data.text}</blockquote>}
    </details>
  );
}
