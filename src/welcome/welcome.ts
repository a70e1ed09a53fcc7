import { z } from 'zod';

/** The first run of a shop: six steps, in the order in which each makes the next one easier. Pure. */
export const welcomeSteps = ['shop', 'brand', 'channel', 'mail', 'team', 'test'] as const;
export type WelcomeStep = (typeof welcomeSteps)[number];

export const stepStates = ['done', 'skipped'] as const;

/** What a shop has done of it. What is missing was not come to yet. */
export const welcomeProgress = z.object({
  steps: z.partialRecord(z.enum(welcomeSteps), z.enum(stepStates)).default({}),
  finishedAt: z.iso.datetime({ offset: true }).nullable().default(null),
});
export type WelcomeProgress = z.output<typeof welcomeProgress>;

/** Where to go on: the first step nobody came to, else the first one put off, else the last. */
export function nextStep({ steps }: Pick<WelcomeProgress, 'steps'>): WelcomeStep {
  return (
    welcomeSteps.find((step) => steps[step] === undefined) ??
    welcomeSteps.find((step) => steps[step] === 'skipped') ??
    'test'
  );
}
