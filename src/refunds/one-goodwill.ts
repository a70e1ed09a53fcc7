import type { OpenCase } from '../cases/in-case.ts';
import { refuseIf } from '../kit/refusal.ts';
import type { Adjusted } from './adjusted.ts';
import { currentPlan } from './current-plan.ts';
import { isSumOpen, refusalOfGoodwill } from './goodwill-rule.ts';
import { attemptsOf } from './sql/attempts.ts';

export async function requireOneGoodwill({ tx, kase }: OpenCase, road: 'part' | 'own'): Promise<void> {
  const plan = await currentPlan(tx, kase);
  const attempts = await attemptsOf(tx, kase);
  const inSum = plan?.parts.some(({ kind, amount }) => kind === 'goodwill' && amount > 0) ?? false;
  const onItsOwn = attempts.some(({ purpose, state }) => purpose === 'goodwill' && state !== 'failed');
  refuseIf(refusalOfGoodwill(road, { sumOpen: isSumOpen(kase), inSum, onItsOwn }));
}

export const gives = ({ onTop }: Pick<Adjusted, 'onTop'>): boolean =>
  onTop?.some(({ kind, amount }) => kind === 'goodwill' && amount > 0) ?? false;
