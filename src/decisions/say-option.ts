import type { Words } from '../kit/words.ts';
import type { ProposalOption } from './proposal-inputs.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One option in a sentence: what is granted, for which goods where it is not the same for all, and whether they come back. */
export function sayOption(words: Words, option: ProposalOption, lines: readonly Named[], currency: string): string {
  const each = option.lines.map(({ caseLineId, remedy, amount, detail, quantity }) => ({
    what: [words.t(`decisions.remedy.${remedy}`), amount ? words.money({ amount, currency }) : null, detail]
      .filter(Boolean)
      .join(', '),
    about: `${quantity > 1 ? `${quantity} × ` : ''}${lines.find(({ id }) => id === caseLineId)?.name ?? ''}`,
  }));
  const said =
    each.length === 1 ? each[0]!.what : each.map(({ what, about }) => (about ? `${about}: ${what}` : what)).join('; ');
  return words.t(option.sendBack ? 'decisions.option.back' : 'decisions.option.keep', { what: upperFirst(said) });
}

const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
