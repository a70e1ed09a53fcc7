import { answerInside, withdrawQuestion } from '../../messages/answer-inside.ts';
import { askInside } from '../../messages/ask-inside.ts';
import { archiveDepartment, keepDepartment, listDepartments } from '../../messages/departments.ts';
import { listQuestions } from '../../messages/list-inside.ts';
import { member, ofKnownCase } from './base.ts';

export const insideHandlers = {
  list: member.inside.list.use(ofKnownCase).handler(async ({ context: { world, actor }, input }) => ({
    items: await listQuestions(world, actor, input),
  })),
  ask: member.inside.ask.handler(({ context: { world, actor }, input }) => askInside(world, actor, input)),
  answer: member.inside.answer.handler(({ context: { world, actor }, input }) => answerInside(world, actor, input)),
  withdraw: member.inside.withdraw.handler(({ context: { world, actor }, input }) =>
    withdrawQuestion(world, actor, input),
  ),
  departments: member.inside.departments.handler(async ({ context: { world, actor } }) => ({
    items: (await listDepartments(world, actor)).map((each) => ({
      ...each,
      emails: [...each.emails],
      members: [...each.members],
    })),
  })),
  addDepartment: member.inside.addDepartment.handler(({ context: { world, actor }, input }) =>
    keepDepartment(world, actor, input),
  ),
  changeDepartment: member.inside.changeDepartment.handler(({ context: { world, actor }, input }) =>
    keepDepartment(world, actor, input),
  ),
  archiveDepartment: member.inside.archiveDepartment.handler(({ context: { world, actor }, input }) =>
    archiveDepartment(world, actor, input),
  ),
};
