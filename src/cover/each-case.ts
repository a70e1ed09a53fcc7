import type { World } from '../platform/world.ts';

/** Does it for one after another. A case that cannot be served does not hold up the others, and is tried again later. */
export async function eachCase<C extends { readonly caseId: string }>(
  world: World,
  cases: readonly C[],
  act: (kase: C) => Promise<void>,
): Promise<void> {
  let failed: unknown = null;
  for (const kase of cases) {
    await act(kase).catch((error: unknown) => {
      failed = error;
      world.log.error('cover', { caseId: kase.caseId, error: (error as Error).message });
    });
  }
  if (failed !== null) throw failed as Error;
}
