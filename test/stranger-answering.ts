import type { StaffActor } from '../src/identity/actor.ts';
import { askInside } from '../src/messages/ask-inside.ts';
import { keepDepartment } from '../src/messages/departments.ts';
import type { World } from '../src/platform/world.ts';

/** Rows of the stranger test for what happens while somebody answers. */
interface Victim {
  readonly caseId: string;
  readonly staffId: string;
  readonly departmentId: string;
  readonly questionId: string;
  readonly secondQuestionId: string;
}

/** A department and two questions to it, still open. */
export async function answeringVictim(world: World, actor: StaffActor, caseId: string) {
  const { id: departmentId } = await keepDepartment(world, actor, { name: 'Magazyn', emails: [], members: [] });
  const ask = () =>
    askInside(world, actor, { caseId, departmentId, staffId: null, body: 'Jest na półce?', dueOn: '2026-10-07' });
  return { departmentId, questionId: (await ask()).id, secondQuestionId: (await ask()).id };
}

const clientId = '0190a000-0000-7000-8000-000000000001';

export const strangerAnsweringRows: Record<string, ((victim: Victim) => object) | null> = {
  'presence.list': null,
  'presence.beat': ({ caseId }) => ({ clientId, caseId, doing: 'looking' }),
  'presence.leave': null,
  'answering.find': ({ caseId }) => ({ caseId }),
  'answering.saveDraft': ({ caseId }) => ({ caseId, kind: 'reply', body: 'Dzień dobry', version: 0 }),
  'answering.dropFile': ({ caseId }) => ({ caseId, kind: 'reply', fileId: clientId }),
  'answering.hold': ({ caseId }) => ({ caseId, body: 'Dzień dobry' }),
  'answering.undo': null,
  'answering.seen': null,
  'inside.list': ({ caseId }) => ({ caseId }),
  'inside.ask': ({ caseId, departmentId }) => ({ caseId, departmentId, body: 'Jest?', dueOn: '2026-10-07' }),
  'inside.answer': ({ caseId, questionId }) => ({ caseId, questionId, body: 'Jest.' }),
  'inside.withdraw': ({ caseId, secondQuestionId }) => ({ caseId, questionId: secondQuestionId }),
  'inside.departments': null,
  'inside.addDepartment': ({ staffId }) => ({ name: 'Księgowość', members: [staffId] }),
  'inside.changeDepartment': ({ departmentId }) => ({ departmentId, name: 'Przejęty' }),
  'inside.archiveDepartment': ({ departmentId }) => ({ departmentId, archived: true }),
};
