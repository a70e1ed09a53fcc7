import { requirePermission, type Actor } from '../identity/actor.ts';
import { findShop } from '../identity/find-shop.ts';
import { found } from '../kit/refusal.ts';
import { benchCommandsPdf, benchLabelsPdf, type BenchLabel, type LabelSize } from '../letters/bench-label-pdf.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { findBenchCase } from './bench-case.ts';
import { commands } from './commands.ts';
import { findOrphan } from './orphans.ts';

/** Stickers of the pieces of a case that are here: all of them, or some. A case with none yet gets one of its own number. */
export async function printCaseLabels(
  world: World,
  actor: Actor,
  { caseId, unitId, size }: { caseId: string; unitId?: string | undefined; size: LabelSize },
): Promise<Buffer> {
  const kase = await findBenchCase(world, actor, { caseId });
  const { name: shop, locale } = await findShop(world, actor.shopId);
  const words = wordsIn(locale);
  const units = unitId
    ? [
        found(
          kase.units.find(({ id }) => id === unitId),
          'pieces',
        ),
      ]
    : kase.units;
  const nameOf = (lineId: string) => kase.lines.find(({ id }) => id === lineId)?.name ?? '';
  const day = (receiptId: string) => kase.receipts.find(({ id }) => id === receiptId)?.receivedOn;
  const labels = units.map((unit): BenchLabel => ({
    code: unit.sticker,
    fate: words.t(`bench.fate.${unit.disposition}`),
    goods: nameOf(unit.caseLineId),
    quantity: unit.quantity,
    small: [
      shop,
      day(unit.receiptId) ?? '',
      unit.condition ? words.t(`bench.condition.${unit.condition}`) : '',
      unit.serial ?? '',
    ].filter(Boolean),
  }));
  const awaited: BenchLabel = {
    code: kase.number,
    fate: words.t(`cases.procedure.${kase.procedure}`),
    goods: kase.lines[0]?.name ?? '',
    quantity: kase.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    small: [shop],
  };
  return benchLabelsPdf(words, labels.length ? labels : [awaited], { size, madeAt: world.now() });
}

export async function printOrphanLabel(
  world: World,
  actor: Actor,
  { orphanId, size }: { orphanId: string; size: LabelSize },
): Promise<Buffer> {
  const orphan = await findOrphan(world, actor, { orphanId });
  const { name: shop, locale } = await findShop(world, actor.shopId);
  const words = wordsIn(locale);
  const label: BenchLabel = {
    code: orphan.number,
    fate: words.t('bench.orphan'),
    goods: orphan.about,
    quantity: 1,
    small: [shop, orphan.receivedOn, orphan.senderName ?? ''].filter(Boolean),
  };
  return benchLabelsPdf(words, [label], { size, madeAt: world.now() });
}

export async function printCommands(world: World, actor: Actor): Promise<Buffer> {
  requirePermission(actor, 'record goods');
  const { name: shop, locale } = await findShop(world, actor.shopId);
  const words = wordsIn(locale);
  const all = Object.entries(commands).map(([code, command]) => ({ code, does: words.t(`bench.command.${command}`) }));
  return benchCommandsPdf(words, all, { shop, madeAt: world.now() });
}
