import { findChannelBySlug } from '../channels/find-channel-by-slug.ts';
import { system } from '../identity/actor.ts';
import type { ImportFormat } from '../orders/import-formats.ts';
import { importOrders } from '../orders/import-orders.ts';
import { reportLines } from '../orders/import-report.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';

export interface ImportOptions {
  readonly format: ImportFormat;
  readonly channel: string;
  readonly currency: string;
}

/** Imports a file, telling how far it is, and reports each row that was refused or guessed. 1 when some failed. */
export async function importCommand(
  world: World,
  path: string,
  { format, channel, currency }: ImportOptions,
  say: (line: string) => void,
): Promise<0 | 1> {
  const { shopId, channelId } = await findChannelBySlug(world, channel);
  let told = 0;
  const report = await importOrders(world, system(shopId, 'import'), {
    channelId,
    format,
    path,
    currency,
    onProgress: ({ created, updated, unchanged, failed }) => {
      const done = created + updated + unchanged + failed;
      if (done >= told + 500) say(`${(told = done)} orders read`);
    },
  });
  for (const line of reportLines(report, wordsIn('en'))) say(line);
  return report.failed.length ? 1 : 0;
}
