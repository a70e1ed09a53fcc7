import { z } from 'zod';

import { addDays, daysBetween, isDay } from '../kit/day.ts';
import { locales } from '../kit/locale.ts';
import { procedures } from '../law/vocabulary.ts';
import { handOverTimes, newCasesGo, openCasesGo, repliesGo } from './absence.ts';
import { ways } from './assignment-rule.ts';

const ids = z.array(z.uuid()).max(50, 'too-many');

export const conditions = z.object({
  channelIds: ids.optional(),
  procedures: z.array(z.enum(procedures)).max(procedures.length).optional(),
  locales: z.array(z.enum(locales)).max(locales.length).optional(),
  minValue: z.number().int().min(1, 'too-small').max(100_000_000_00, 'too-much').optional(),
  tagIds: ids.optional(),
});

export const ruleInput = z.object({
  conditions,
  staffIds: ids.min(1, 'required'),
  way: z.enum(ways).default('in-turn'),
  enabled: z.boolean().default(true),
});
export const changeRuleInput = ruleInput.extend({ ruleId: z.uuid() });
/** A rule as it would be: a kept one changed, or a new one asked last. */
export const tryRulesInput = ruleInput.omit({ enabled: true }).extend({ ruleId: z.uuid().optional() });
export const arrangeRulesInput = z.object({ ruleIds: z.array(z.uuid()).max(200) });

export const capacityInput = z.object({
  staffId: z.uuid(),
  most: z.number().int().min(0, 'too-small').max(1000, 'too-much').nullable(),
  paused: z.boolean().default(false),
});

const day = z.string().refine(isDay, 'not-a-day');
const plan = {
  firstDay: day,
  lastDay: day,
  substituteId: z.uuid().nullable(),
  newCases: z.enum(newCasesGo).default('substitute'),
  openCases: z.enum(openCasesGo).default('all'),
  handOver: z.enum(handOverTimes).default('start'),
  replies: z.enum(repliesGo).default('move'),
  comesBack: z.boolean().default(true),
};
const LONGEST = 400; // days: longer than any leave but one that is better a deactivation

type Planned = { staffId?: string | undefined; firstDay: string; lastDay: string; substituteId: string | null };
function checkPlan({ staffId, firstDay, lastDay, substituteId }: Planned, context: z.RefinementCtx) {
  const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (isDay(firstDay) && isDay(lastDay)) {
    if (lastDay < firstDay) say('lastDay', 'before-first-day');
    else if (daysBetween(firstDay, addDays(lastDay, 1)) > LONGEST) say('lastDay', 'too-long');
  }
  if (substituteId !== null && substituteId === staffId) say('substituteId', 'the-same-person');
}

/** `staffId` left out: the person who asks. `absenceId`: the absence that would be changed. */
export const absenceInput = z
  .object({ staffId: z.uuid().optional(), absenceId: z.uuid().optional(), ...plan })
  .superRefine(checkPlan);
export type AbsenceInput = z.output<typeof absenceInput>;
export const changeAbsenceInput = z.object({ absenceId: z.uuid(), ...plan }).superRefine(checkPlan);
