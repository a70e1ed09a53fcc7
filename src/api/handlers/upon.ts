import type { Actor } from '../../identity/actor.ts';
import type { World } from '../../platform/world.ts';
import type { ApiContext } from '../context.ts';
import { seen } from './cases.ts';
import { shownCase } from './shown-case.ts';

type Member = Extract<Actor, { kind: 'staff' | 'apiKey' }>;
interface OnCase {
  readonly caseId: string;
  readonly expectedVersion?: number | undefined;
}

/** Does it against the version that was seen, and shows the case as it is then. */
export const upon =
  <I extends OnCase>(verb: (world: World, actor: Actor, input: I) => Promise<unknown>) =>
  async ({ context, input }: { context: ApiContext & { actor: Member }; input: I }) => {
    await verb(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  };
