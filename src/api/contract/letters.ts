import { z } from 'zod';

import { printInput } from '../../decisions/print-inputs.ts';
import { postedInput, resendInput } from '../../messages/letter-inputs.ts';
import { caseDetail } from './case-outputs.ts';
import { route } from './route.ts';

const tags = ['Letters'];
const onCase = z.object({ caseId: z.uuid() });
const day = z.string().describe('a civil day, YYYY-MM-DD');

/** Every letter to the buyer, as it was sent, with its hash and its fate. */
export const lettersContract = {
  list: route('GET', '/cases/{caseId}/letters', { tags, summary: 'Letters to the buyer with their delivery' })
    .input(onCase)
    .output(
      z.object({
        address: z.array(z.string()).describe('for the envelope, as far as the order knows it'),
        items: z.array(
          z.object({
            id: z.uuid(),
            kind: z.enum(['mail', 'paper']),
            letter: z.string().nullable(),
            subject: z.string(),
            to: z.string().nullable(),
            state: z.enum(['queued', 'sent', 'failed', 'to_post', 'posted']),
            attempts: z.number(),
            lastError: z.string().nullable(),
            at: z.date(),
            sentAt: z.date().nullable(),
            postedOn: day.nullable(),
            number: z.string().nullable(),
            hash: z.string().describe('SHA-256 of what was sent, in hex'),
            files: z.array(z.object({ id: z.uuid(), name: z.string(), hash: z.string() })),
          }),
        ),
      }),
    ),
  find: route('GET', '/cases/{caseId}/letters/{mailId}', { tags, summary: 'A mail as it was sent, without the secret' })
    .input(onCase.extend({ mailId: z.uuid() }))
    .output(z.object({ subject: z.string(), html: z.string(), text: z.string() })),
  resend: route('POST', '/cases/{caseId}/letters/{mailId}/resend', { tags, summary: 'Send the same letter once more' })
    .input(resendInput)
    .output(caseDetail),
  print: route('POST', '/cases/{caseId}/decisions/{decisionId}/paper', {
    tags,
    summary: 'A decision as a PDF to be posted, with the address for the envelope’s window',
  })
    .input(printInput)
    .output(z.object({ fileId: z.uuid() })),
  posted: route('POST', '/cases/{caseId}/papers/{fileId}/posted', { tags, summary: 'A letter on paper was posted' })
    .input(postedInput)
    .output(caseDetail),
};
