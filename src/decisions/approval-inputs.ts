import { z } from 'zod';

const onWaiting = { caseId: z.uuid(), expectedVersion: z.number().int().optional(), waitingId: z.uuid() };

export const approveInput = z.object(onWaiting);
export type ApproveInput = z.output<typeof approveInput>;

/** Back to who wrote it, with what is to be changed. */
export const sendBackInput = z.object({
  ...onWaiting,
  note: z.string().trim().min(1, 'required').max(2000),
});
export type SendBackInput = z.output<typeof sendBackInput>;

export const onCaseInput = z.object({ caseId: z.uuid() });
