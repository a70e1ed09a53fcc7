import type { FastifyReply } from 'fastify';

import type { FormDraft } from '../../../cases/form-drafts.ts';
import { statementInput } from '../../../cases/statement-inputs.ts';
import { submitCase } from '../../../cases/submit-case.ts';
import { buyer } from '../../../identity/actor.ts';
import type { World } from '../../../platform/world.ts';
import type { Visit } from '../../visit/channel-visit.ts';
import { seeOther } from '../../visit/send-page.ts';

/** Back, reload or another tab after the form was sent: the case it became. Nothing of the statement is read again. */
export async function answerSent(
  world: World,
  reply: FastifyReply,
  { channel, locale }: Visit,
  draft: FormDraft,
): Promise<FastifyReply> {
  const nothing = statementInput.parse({ kind: 'report', channelId: channel.id, locale, contact: {} });
  const { token } = await submitCase(world, buyer(draft.shopId), nothing, { draftId: draft.id });
  return seeOther(reply, `/c/${token}/done`);
}
