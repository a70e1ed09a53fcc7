import { ConfigError } from '../platform/config.ts';
import type { World } from '../platform/world.ts';
import { demoLines } from './demo-lines.ts';
import type { Reactions } from './demo/demo-world.ts';
import { seedIfEmpty } from './seed-if-empty.ts';

/** At a start: makes the demo shop where one belongs, and says where it is as long as there is one. */
export async function welcomeToDemo(world: World, reactions: Reactions): Promise<string | null> {
  const seeded = await seedIfEmpty(world, reactions);
  if (seeded.outcome === 'seeded') world.log.info('demo shop made', { ms: Math.round(seeded.report.ms) });
  const isThere = seeded.outcome === 'seeded' || seeded.outcome === 'made-before';
  return isThere ? demoLines(world.config).join('\n') : null;
}

const refusals = {
  'another-shop': 'There is a shop already: the demo is only for an empty database.',
  production: 'NODE_ENV is production: the demo is only for trying Zwrotka out.',
  'not-embedded': 'DATABASE_URL is set: the demo is only for the embedded database.',
  'switched-off': 'DEMO is off.',
} as const;

/** `zwrotka seed`. */
export async function seedCommand(world: World, reactions: Reactions, say: (line: string) => void): Promise<void> {
  const seeded = await seedIfEmpty(world, reactions, { asked: true });
  if (seeded.outcome === 'seeded') {
    const { orders, cases, ms } = seeded.report;
    say(`${orders} orders and ${cases} cases in ${(ms / 1000).toFixed(1)} s.`);
  } else if (seeded.outcome !== 'made-before') throw new ConfigError(refusals[seeded.outcome]);
  say(`  desk   ${world.config.PUBLIC_URL}/desk, once Zwrotka runs`);
  for (const line of demoLines(world.config)) say(line);
}
