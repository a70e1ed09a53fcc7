import { caseFilters } from '../src/cases/case-list.ts';
import { saveView } from '../src/cases/saved-views.ts';
import type { StaffActor } from '../src/identity/actor.ts';
import type { World } from '../src/platform/world.ts';

/** Rows of the stranger test for views people keep. */
export async function viewVictim(world: World, actor: StaffActor) {
  const filters = caseFilters.parse({ view: 'all' });
  const { id } = await saveView(world, actor, { name: 'Tajny widok', shared: true, filters });
  return { viewId: id };
}

interface Victim {
  readonly viewId: string;
}

export const strangerViewRows: Record<string, ((victim: Victim) => object) | null> = {
  'views.list': null,
  'views.create': null,
  'views.update': ({ viewId }) => ({ viewId, name: 'Przejęty', shared: true, filters: {} }),
  'views.arrange': ({ viewId }) => ({ viewIds: [viewId] }),
  'views.remove': ({ viewId }) => ({ viewId }),
  'views.restore': ({ viewId }) => ({ viewId }),
  'views.counts': null,
  'views.matching': null,
};
