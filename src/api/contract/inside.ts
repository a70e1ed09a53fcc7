import { z } from 'zod';

import { answerInsideInput, askInsideInput, departmentInput } from '../../messages/inside-inputs.ts';
import { route } from './route.ts';

const tags = ['Asking inside'];
const onCase = z.object({ caseId: z.uuid() });
const made = z.object({ id: z.uuid() });

/** Questions to colleagues about a case. No buyer ever sees them or their answers. */
export const insideContract = {
  list: route('GET', '/cases/{caseId}/questions', { tags, summary: 'What was asked inside about a case' })
    .input(onCase)
    .output(
      z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            messageId: z.uuid(),
            answerId: z.uuid().nullable(),
            askedBy: z.uuid().nullable(),
            departmentId: z.uuid().nullable(),
            staffId: z.uuid().nullable(),
            asked: z.string(),
            dueOn: z.string(),
            state: z.enum(['open', 'overdue', 'answered', 'withdrawn']),
          }),
        ),
      }),
    ),
  ask: route('POST', '/cases/{caseId}/questions', {
    tags,
    summary: 'Ask a department or a colleague',
    successStatus: 201,
  })
    .input(askInsideInput)
    .output(made),
  answer: route('POST', '/cases/{caseId}/questions/{questionId}/answer', {
    tags,
    summary: 'Answer a question asked inside',
    successStatus: 201,
  })
    .input(answerInsideInput)
    .output(made),
  withdraw: route('DELETE', '/cases/{caseId}/questions/{questionId}', {
    tags,
    summary: 'The answer is not needed any more',
    successStatus: 204,
  })
    .input(onCase.extend({ questionId: z.uuid() }))
    .output(z.void()),
  departments: route('GET', '/departments', { tags, summary: 'Whom one can ask' }).output(
    z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          emails: z.array(z.string()),
          members: z.array(z.uuid()),
          archived: z.boolean(),
        }),
      ),
    }),
  ),
  addDepartment: route('POST', '/departments', { tags, summary: 'Add a department', successStatus: 201 })
    .input(departmentInput)
    .output(made),
  changeDepartment: route('PUT', '/departments/{departmentId}', { tags, summary: 'Change a department' })
    .input(departmentInput.extend({ departmentId: z.uuid() }))
    .output(made),
  archiveDepartment: route('POST', '/departments/{departmentId}/archive', {
    tags,
    summary: 'Take a department out of use, or back',
    successStatus: 204,
  })
    .input(z.object({ departmentId: z.uuid(), archived: z.boolean() }))
    .output(z.void()),
};
