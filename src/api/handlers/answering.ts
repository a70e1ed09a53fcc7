import { requireCase } from '../../cases/require-case.ts';
import { dropDraftFile, listDrafts } from '../../messages/drafts.ts';
import { holdReply } from '../../messages/hold-reply.ts';
import { listSends } from '../../messages/list-sends.ts';
import { saveDraft } from '../../messages/save-draft.ts';
import { noteSendSeen, undoSend } from '../../messages/undo-send.ts';
import { member, ofKnownCase } from './base.ts';
import { seen } from './cases.ts';

export const answeringHandlers = {
  find: member.answering.find.use(ofKnownCase).handler(async ({ context: { world, actor }, input }) => {
    const [drafts, sends] = [await listDrafts(world, actor, input), await listSends(world, actor, input)];
    return {
      drafts: drafts.map((draft) => ({ ...draft, files: [...draft.files] })),
      sends: sends.map((send) => ({ ...send, files: [...send.files] })),
    };
  }),
  saveDraft: member.answering.saveDraft
    .use(ofKnownCase)
    .handler(({ context: { world, actor }, input }) => saveDraft(world, actor, input)),
  dropFile: member.answering.dropFile
    .use(ofKnownCase)
    .handler(({ context: { world, actor }, input }) => dropDraftFile(world, actor, input)),
  hold: member.answering.hold.handler(async ({ context, input }) => {
    await requireCase(context.world, context.actor, input.caseId);
    return holdReply(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
  }),
  undo: member.answering.undo.handler(({ context: { world, actor }, input }) => undoSend(world, actor, input)),
  seen: member.answering.seen.handler(({ context: { world, actor }, input }) => noteSendSeen(world, actor, input)),
};
