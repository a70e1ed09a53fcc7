import { groundOf } from '../../../law/grounds.ts';
import { sayArticle } from '../../../law/say-article.ts';
import { sayRemedy } from '../../../law/say-remedy.ts';
import type { Procedure } from '../../../law/vocabulary.ts';
import type { MessageKey, Words } from '../../../kit/words.ts';
import type { Settlement } from '../../../decisions/find-settlement.ts';
import type { DecidedLine } from '../../pages/case/case-props.ts';

/** A decision line by line: what is granted for each thing, and the ground and the law where it was turned down. */
export function decidedLines(
  words: Words,
  { lines }: Settlement['decisions'][number],
  currency: string,
  procedure: Procedure,
): DecidedLine[] {
  const ground = (code: string | null) => {
    const key = `law.ground.${code}`;
    return words.has(key) ? (words.t as (key: MessageKey) => string)(key) : (code ?? '');
  };
  const law = (basis: string | null) => basis && sayArticle(words, basis);
  return lines.map(({ caseLineId, name, quantity, outcome, remedy, amount, detail, ground: code, legalBasis }, at) => ({
    id: `${caseLineId}-${at}`,
    name: quantity > 1 ? `${quantity} × ${name}` : name,
    outcome: outcome,
    detail:
      outcome === 'accepted'
        ? [
            sayRemedy(words, remedy, procedure),
            amount === null ? '' : words.money({ amount, currency }),
            detail,
            code && !groundOf(code)?.agreed ? [ground(code), law(legalBasis)].filter(Boolean).join(', ') : '',
          ]
            .filter(Boolean)
            .join(', ')
        : [ground(code), law(legalBasis)].filter(Boolean).join(' '),
  }));
}
