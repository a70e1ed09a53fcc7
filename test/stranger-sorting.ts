import { createTag } from '../src/cases/tags.ts';
import type { StaffActor } from '../src/identity/actor.ts';
import type { World } from '../src/platform/world.ts';

/** What a stranger may want of a shop's own ways of sorting. */
export async function sortingVictim(world: World, actor: StaffActor) {
  const tag = await createTag(world, actor, { name: 'Tajna etykieta', color: '#5b6672' });
  return { tagId: tag.id };
}

interface Victim {
  readonly caseId: string;
  readonly tagId: string;
}

export const sortingRows: Record<string, ((victim: Victim) => object) | null> = {
  'tags.list': null,
  'tags.create': null,
  'tags.update': ({ tagId }) => ({ tagId, name: 'Przejęta', color: '#aa3300' }),
  'tags.archive': ({ tagId }) => ({ tagId }),
  'tags.restore': ({ tagId }) => ({ tagId }),
  'sorting.tag': ({ caseId, tagId }) => ({ caseId, add: [tagId] }),
  'sorting.snooze': ({ caseId }) => ({ caseId, for: 'answer' }),
  'sorting.wake': ({ caseId }) => ({ caseId }),
};
