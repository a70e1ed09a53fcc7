import { assignCase } from '../../cases/assign-case.ts';
import { attachOrder } from '../../cases/attach-order.ts';
import { caseHistory, verifyHistory } from '../../cases/case-history.ts';
import { revokeCaseTokens } from '../../cases/case-tokens.ts';
import { countCases } from '../../cases/count-cases.ts';
import { listCases } from '../../cases/list-cases.ts';
import { markRead } from '../../cases/mark-read.ts';
import { setStatus } from '../../cases/set-status.ts';
import { submitCase } from '../../cases/submit-case.ts';
import { answerTakeBack } from '../../cases/take-back.ts';
import { listFiles } from '../../files/list-files.ts';
import { listMessages } from '../../messages/list-messages.ts';
import { reply } from '../../messages/reply.ts';
import { moveAndSayWhy, requalifyAndSayWhy } from '../../messages/say-why.ts';
import { writeNote } from '../../messages/write-note.ts';
import { member, ofKnownCase } from './base.ts';
import { shownMatches, shownSearch } from './shown-search.ts';
import { shownCase } from './shown-case.ts';
import { eventWithoutMoney, seesMoney } from './without-money.ts';

/** The version a change was made against: of the header, else of the body. */
export const seen = (context: { expectedVersion: number | null }, input: { expectedVersion?: number | undefined }) =>
  context.expectedVersion ?? input.expectedVersion;

const fresh = { mail: null, fileIds: [] as string[], mentions: [] as string[] };

export const casesHandlers = {
  submit: member.cases.submit.handler(async ({ context: { world, actor }, input: { elsewhere, ...statement } }) => {
    const { token, ...submitted } = await submitCase(world, actor, statement, { elsewhere });
    return { ...submitted, pageUrl: `${world.config.PUBLIC_URL}/c/${token}` };
  }),
  list: member.cases.list.handler(async ({ context: { world, actor }, input }) => {
    const { rows, next, search } = await listCases(world, actor, input);
    return {
      rows: rows.map((row) => ({
        ...row,
        flags: [...row.flags],
        tags: [...row.tags],
        customerFlags: [...row.customerFlags],
        matched: shownMatches(row),
      })),
      next,
      search: search && shownSearch(search),
    };
  }),
  counts: member.cases.counts.handler(({ context: { world, actor } }) => countCases(world, actor)),
  find: member.cases.find.handler(({ context: { world, actor }, input }) => shownCase(world, actor, input.caseId)),
  history: member.cases.history.use(ofKnownCase).handler(async ({ context: { world, actor }, input }) => ({
    items: (await caseHistory(world, actor, input)).map((event) =>
      seesMoney(actor) ? event : eventWithoutMoney(event),
    ),
    brokenAt: await verifyHistory(world, actor, input),
  })),
  messages: member.cases.messages.use(ofKnownCase).handler(async ({ context: { world, actor }, input }) => ({
    items: (await listMessages(world, actor, input)).map((message) => ({
      ...message,
      fileIds: [...message.fileIds],
      mentions: [...message.mentions],
    })),
  })),
  files: member.cases.files.use(ofKnownCase).handler(async ({ context: { world, actor }, input }) => ({
    items: await listFiles(world, actor, input),
  })),

  reply: member.cases.reply.handler(async ({ context, input }) => ({
    ...(await reply(context.world, context.actor, { ...input, expectedVersion: seen(context, input) })),
    ...fresh,
    fileIds: input.fileIds,
  })),
  note: member.cases.note.handler(async ({ context: { world, actor }, input }) => ({
    ...(await writeNote(world, actor, input)),
    ...fresh,
    fileIds: input.fileIds,
    mentions: input.mentions,
  })),
  read: member.cases.read
    .use(ofKnownCase)
    .handler(({ context: { world, actor }, input }) => markRead(world, actor, input)),
  assign: member.cases.assign.handler(async ({ context, input }) => {
    await assignCase(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
  setStatus: member.cases.setStatus.handler(async ({ context, input }) => {
    await setStatus(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
  move: member.cases.move.handler(async ({ context, input }) => {
    await moveAndSayWhy(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
  requalify: member.cases.requalify.handler(async ({ context, input }) => {
    await requalifyAndSayWhy(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
  attachOrder: member.cases.attachOrder.handler(async ({ context, input }) => {
    await attachOrder(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
  answerTakeBack: member.cases.answerTakeBack.handler(async ({ context, input }) => {
    await answerTakeBack(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return shownCase(context.world, context.actor, input.caseId);
  }),
  revokeLinks: member.cases.revokeLinks.handler(({ context: { world, actor }, input }) =>
    revokeCaseTokens(world, actor, input),
  ),
};
