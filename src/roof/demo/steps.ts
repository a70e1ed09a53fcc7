import { answerCapacity } from '../../cases/answer-capacity.ts';
import { assignCase } from '../../cases/assign-case.ts';
import { giveSurveyConsent } from '../../cases/afterwards.ts';
import { moveCaseInput } from '../../cases/case-inputs.ts';
import { findCase } from '../../cases/find-case.ts';
import { moveCase } from '../../cases/move-case.ts';
import { setStatus } from '../../cases/set-status.ts';
import { answerTakeBack, takeBack } from '../../cases/take-back.ts';
import { addDays } from '../../kit/day.ts';
import { answerInside } from '../../messages/answer-inside.ts';
import { askInside } from '../../messages/ask-inside.ts';
import { listQuestions } from '../../messages/list-inside.ts';
import { buyerMessageInput, noteInput, replyInput } from '../../messages/message-inputs.ts';
import { reply } from '../../messages/reply.ts';
import { writeNote } from '../../messages/write-note.ts';
import { writeToShop } from '../../messages/write-to-shop.ts';
import type { DemoStaffName } from './demo-handles.ts';
import { addPhotos } from './demo-photos.ts';
import type { DemoStatus } from './demo-statuses.ts';
import type { Step } from './story.ts';

type Act = Step['act'];

export const replies =
  (body: string, then: 'stay' | 'wait' | 'close' = 'stay'): Act =>
  async ({ world, actor, caseId }) => {
    await reply(world, actor, replyInput.parse({ caseId, body, then }));
  };

/** A question, after which it is the buyer's turn. */
export const asks = (body: string): Act => replies(body, 'wait');

export const notes =
  (body: string, photos: readonly string[] = []): Act =>
  async ({ world, actor, caseId }) => {
    const fileIds = await addPhotos(world, actor, { caseId, internal: true }, photos);
    await writeNote(world, actor, noteInput.parse({ caseId, body, fileIds }));
  };

/** A question to the warehouse, and until when its answer is awaited. */
export const asksStore =
  (body: string, days: number): Act =>
  async ({ world, shop, actor, caseId }) => {
    const dueOn = addDays(world.todayIn('Europe/Warsaw'), days);
    await askInside(world, actor, { caseId, departmentId: shop.store, staffId: null, body, dueOn });
  };

/** Answers what was asked last. */
export const answersInside =
  (body: string): Act =>
  async ({ world, actor, caseId }) => {
    const asked = (await listQuestions(world, actor, { caseId })).findLast(({ answerId }) => answerId === null);
    if (asked) await answerInside(world, actor, { caseId, questionId: asked.id, body });
  };

export const writes =
  (body: string, photos: readonly string[] = []): Act =>
  async ({ world, actor, caseId }) => {
    const fileIds = await addPhotos(world, actor, { caseId }, photos);
    await writeToShop(world, actor, buyerMessageInput.parse({ caseId, body, fileIds }));
  };

/** A plain return ended by itself, once its money had arrived. */
export const closes: Act = async ({ world, actor, caseId }) => {
  const { stage } = await findCase(world, actor, { caseId });
  if (stage !== 'closed') await moveCase(world, actor, moveCaseInput.parse({ caseId, move: 'close' }));
};

export const sets =
  (status: DemoStatus): Act =>
  ({ world, shop, actor, caseId }) =>
    setStatus(world, actor, { caseId, statusId: shop.statuses[status] });

export const handsTo =
  (name: DemoStaffName): Act =>
  ({ world, shop, actor, caseId }) =>
    assignCase(world, actor, { caseId, staffId: shop.staff[name].id });

export const asksToTakeBack: Act = async ({ world, actor, caseId }) => {
  await takeBack(world, actor, { caseId });
};

export const agreesToTakeBack: Act = ({ world, actor, caseId }) =>
  answerTakeBack(world, actor, { caseId, consent: true });

export const saysProfessional =
  (professional: boolean): Act =>
  ({ world, actor, caseId }) =>
    answerCapacity(world, actor, { caseId, professional });

export const agreesToSurvey: Act = ({ world, actor, caseId }) =>
  giveSurveyConsent(world, actor, { caseId, version: '1', locale: 'pl', given: true });
