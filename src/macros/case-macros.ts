import { requirePermission, type Actor } from '../identity/actor.ts';
import type { Locale } from '../kit/locale.ts';
import { inShop } from '../platform/shop-scope.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { ownIdOf } from './list-macros.ts';
import { fits, textFor, type Macro } from './macro.ts';
import { renderMacro } from './render-macro.ts';
import { renderTemplate, unknownIn, type Rendered } from './render-template.ts';
import { listMacroRows } from './sql/macros.ts';
import { readFacts } from './template-facts.ts';

export interface CaseMacro extends Pick<Macro, 'id' | 'ownerId' | 'name' | 'actions' | 'usedCount'>, Rendered {
  /** Of the text; not the buyer's when there is none in theirs. */
  readonly locale: Locale;
}

/** What is offered on a case: the macros that fit it, the most used first, their texts filled in. */
export async function caseMacros(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<CaseMacro[]> {
  requirePermission(actor, 'answer buyers');
  return inShop(world, actor.shopId, async (tx) => {
    const about = await readFacts(world, tx, actor, caseId);
    const macros = await listMacroRows(tx, actor.shopId, ownIdOf(actor));
    return macros
      .filter((macro) => macro.archivedAt === null && fits(macro, about.kase))
      .map((macro) => {
        const { id, ownerId, name, actions, usedCount } = macro;
        const { locale } = textFor(macro, about.kase.locale);
        return { id, ownerId, name, actions, usedCount, locale, ...renderMacro(macro, about) };
      });
  });
}

/** How a text that is being written would read on a real case. */
export async function previewTemplate(
  world: World,
  actor: Actor,
  { caseId, text, locale }: { caseId: string; text: string; locale?: Locale | undefined },
): Promise<Rendered & { readonly unknown: readonly string[] }> {
  requirePermission(actor, 'answer buyers');
  return inShop(world, actor.shopId, async (tx) => {
    const { kase, facts } = await readFacts(world, tx, actor, caseId);
    return { ...renderTemplate(text, facts, wordsIn(locale ?? kase.locale)), unknown: unknownIn(text) };
  });
}
