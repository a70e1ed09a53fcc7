import type { Actor } from '../identity/actor.ts';
import { keyOf } from '../files/file.ts';
import { Refusal } from '../kit/refusal.ts';
import type { World } from '../platform/world.ts';
import { openExport } from './export-customer.ts';
import { zipOf, type ZipEntry } from './zip.ts';

interface Gathered {
  readonly held: { readonly files?: readonly { id: string; name: string; mime: string; removed_at: string | null }[] };
}

/** The archive that is handed out: the data, and every file that is still there, each read as it is written. */
export async function openArchive(
  world: World,
  actor: Actor,
  of: { customerId: string; exportId: string },
): Promise<AsyncGenerator<Buffer>> {
  const { stream } = await openExport(world, actor, of);
  const parts: Buffer[] = [];
  for await (const chunk of stream) parts.push(chunk as Buffer);
  const bytes = Buffer.concat(parts);
  return zipOf(entriesOf(world, actor.shopId, bytes), world.now());
}

async function* entriesOf(world: World, shopId: string, gathered: Buffer): AsyncGenerator<ZipEntry> {
  yield { name: 'data.json', bytes: [gathered] };
  const { held } = JSON.parse(gathered.toString()) as Gathered;
  for (const file of held.files ?? []) {
    if (file.removed_at) continue;
    try {
      const { stream } = await world.files.read(keyOf(shopId, file.id));
      yield { name: `files/${file.id.slice(-12)}-${safe(file.name)}`, bytes: stream };
    } catch (error) {
      // removed since it was gathered: the list in data.json still says that it was there
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

/** A name no program that unpacks can take for a path. */
const safe = (name: string): string =>
  name
    .replace(/[\p{Cc}/\\:*?"<>|]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(-120) || 'file';
