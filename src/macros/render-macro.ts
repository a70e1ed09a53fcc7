import { wordsIn } from '../platform/words.ts';
import { textFor, type Macro } from './macro.ts';
import { renderTemplate, type Rendered } from './render-template.ts';
import type { CaseFacts } from './template-facts.ts';

/** The whole text of a macro on a case, with the request for photos where it asks for them. */
export function renderMacro(macro: Pick<Macro, 'textPl' | 'textEn' | 'actions'>, { kase, facts }: CaseFacts): Rendered {
  const { text, locale } = textFor(macro, kase.locale);
  const words = wordsIn(locale);
  const asks = macro.actions.some(({ kind }) => kind === 'ask-photos');
  const whole = [text, asks ? words.t('macros.ask-photos.text') : ''].filter(Boolean).join('\n\n');
  return renderTemplate(whole, facts, words);
}
