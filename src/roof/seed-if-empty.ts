import type { World } from '../platform/world.ts';
import { demoStaff } from './demo/demo-handles.ts';
import { clearCutOff, findDemo } from './demo/demo-mark.ts';
import type { Reactions } from './demo/demo-world.ts';
import { seedDemo, type DemoReport } from './demo/seed-demo.ts';

export type Seeded =
  | { readonly outcome: 'seeded'; readonly report: DemoReport }
  | { readonly outcome: 'made-before' | 'another-shop' | 'production' | 'not-embedded' | 'switched-off' };

/**
 * The demo shop, for an empty embedded database outside production and for nothing else. Call it before the work
 * of the process starts. The command `zwrotka seed` asks for it even when DEMO is off.
 */
export async function seedIfEmpty(
  world: World,
  reactions: Reactions,
  { asked = false }: { asked?: boolean } = {},
): Promise<Seeded> {
  const { NODE_ENV, DATABASE_URL, DEMO } = world.config;
  if (NODE_ENV === 'production') return { outcome: 'production' };
  if (DATABASE_URL) return { outcome: 'not-embedded' };
  if (!DEMO && !asked) return { outcome: 'switched-off' };
  const found = await findDemo(world, demoStaff.anna.email);
  if (found === 'made') return { outcome: 'made-before' };
  if (found === 'another-shop') return { outcome: found };
  if (found === 'cut-off') await clearCutOff(world);
  return { outcome: 'seeded', report: await seedDemo(world, reactions) };
}
