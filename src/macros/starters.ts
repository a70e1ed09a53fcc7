import { requirePermission, type Actor } from '../identity/actor.ts';
import type { Locale } from '../kit/locale.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { createIn } from './keep-macro.ts';
import type { Macro } from './macro.ts';
import { starters } from './starter-texts.ts';
import { listMacroRows } from './sql/macros.ts';

/** Gives the shop what most shops write every day. Asked twice, nothing is there twice. */
export async function addStarters(world: World, actor: Actor, { locale }: { locale: Locale }): Promise<Macro[]> {
  requirePermission(actor, 'manage macros');
  return inShop(world, actor.shopId, async (tx) => {
    const there = new Set((await listMacroRows(tx, actor.shopId, null)).map(({ name }) => name));
    const made: Macro[] = [];
    for (const { name, textPl, textEn, actions, procedures } of starters) {
      if (there.has(name.pl) || there.has(name.en)) continue;
      const input = { textPl, textEn, actions: [...actions], procedures: [...procedures], channelIds: [] };
      made.push(await createIn(world, tx, actor, { ...input, name: name[locale], shared: true }));
    }
    return made;
  });
}
