import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Actor } from '../../identity/actor.ts';
import { addFile, type FileOwner } from '../../files/add-file.ts';
import { packageRoot } from '../../platform/words.ts';
import type { World } from '../../platform/world.ts';

const folder = join(packageRoot, 'db/seed/photos');

/** Puts photos of db/seed/photos on a case or a draft, the way an upload comes. */
export async function addPhotos(
  world: World,
  actor: Actor,
  owner: FileOwner,
  photos: readonly string[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const [i, photo] of photos.entries()) {
    const source = await readFile(join(folder, `${photo}.jpg`));
    const { id } = await addFile(world, actor, owner, { source, name: `IMG_${2041 + i}.jpg` });
    ids.push(id);
  }
  return ids;
}

export const demoLogo = (): Promise<Buffer> => readFile(join(packageRoot, 'db/seed/logo.png'));
