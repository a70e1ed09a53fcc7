import type { Procedure } from '../law/vocabulary.ts';
import type { MacroAction } from './macro-actions.ts';

/** A text with placeholders, and what is done with it. The shop's (`ownerId` null) or somebody's own. */
export interface Macro {
  readonly id: string;
  readonly ownerId: string | null;
  readonly name: string;
  readonly textPl: string;
  readonly textEn: string;
  readonly actions: readonly MacroAction[];
  readonly procedures: readonly Procedure[];
  readonly channelIds: readonly string[];
  readonly usedCount: number;
  readonly archivedAt: Date | null;
}

/** Whether it is offered on this case. */
export const fits = (
  { procedures, channelIds }: Pick<Macro, 'procedures' | 'channelIds'>,
  kase: { readonly procedure: Procedure; readonly channelId: string },
): boolean =>
  (procedures.length === 0 || procedures.includes(kase.procedure)) &&
  (channelIds.length === 0 || channelIds.includes(kase.channelId));

/** The text in the buyer's language; one in the other is better than none, and whoever sends it sees it. */
export function textFor(
  { textPl, textEn }: Pick<Macro, 'textPl' | 'textEn'>,
  locale: 'pl' | 'en',
): { text: string; locale: 'pl' | 'en' } {
  const own = locale === 'pl' ? textPl : textEn;
  if (own !== '') return { text: own, locale };
  const other = locale === 'pl' ? textEn : textPl;
  return other === '' ? { text: '', locale } : { text: other, locale: locale === 'pl' ? 'en' : 'pl' };
}
