import { z } from 'zod';

import { stepStates, welcomeSteps } from './welcome.ts';

export const markStepInput = z.object({ step: z.enum(welcomeSteps), state: z.enum(stepStates) });
export const onChannel = z.object({ channelId: z.uuid() });
