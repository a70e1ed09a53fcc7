import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { buyer } from '../../identity/actor.ts';
import { findChannel } from '../../channels/find-channel.ts';
import { Refusal } from '../../kit/refusal.ts';
import { sendLink } from '../../messages/ask-link.ts';
import { limitTries } from '../../platform/rate-limit.ts';
import { inShop } from '../../platform/shop-scope.ts';
import { slipByHash, type Slip } from '../../returns/find-slip.ts';
import { readSlipCode } from '../../returns/slip-code.ts';
import type { Portal } from '../door.ts';
import { visitOf, type Visit } from '../visit/channel-visit.ts';
import { beginDraft } from '../visit/drafts.ts';
import { seeOther, sendPage } from '../visit/send-page.ts';

type Code = { Params: { code: string } };

/**
 * The QR code of a slip, scanned by a phone. Before it is used, it fills in the form with its order. After that it lies
 * on a parcel for everybody to see: so it tells its number and sends the link to the case's own address, and nothing else.
 */
export function mountSlip(app: FastifyInstance, { world, scriptHref }: Portal): void {
  const find = async (request: FastifyRequest<Code>): Promise<{ shopId: string; slip: Slip; visit: Visit }> => {
    await limitTries(world, { name: 'slip', tries: 60, seconds: 3600 }, request.ip);
    const read = readSlipCode(request.params.code);
    if (!read?.shopId) throw new Refusal('missing', 'slip');
    const shopId = read.shopId;
    const slip = await inShop(world, shopId, (tx) => slipByHash(tx, shopId, read.hash));
    if (!slip) throw new Refusal('missing', 'slip');
    const { slug } = await findChannel(world, shopId, slip.channelId);
    return { shopId, slip, visit: await visitOf(world, request, slug) };
  };

  const page = (reply: FastifyReply, { frame }: Visit, number: string, { sent }: { sent: boolean }) => {
    const { words } = frame;
    return sendPage(
      reply,
      frame,
      <div className="column">
        <h1>{words.t('slips.page.title')}</h1>
        <p className="lead">{words.t('slips.page.known', { number })}</p>
        {sent ? (
          <p role="status">{words.t('slips.page.sent')}</p>
        ) : (
          <>
            <p>{words.t('slips.page.known-lead')}</p>
            <form method="post">
              <button className="button">{words.t('slips.page.send')}</button>
            </form>
          </>
        )}
      </div>,
      { title: words.t('slips.page.title'), scriptHref },
    );
  };

  app.get<Code>('/s/:code', async (request, reply) => {
    const { slip, visit } = await find(request);
    if (slip.caseId) return page(reply, visit, slip.caseNumber!, { sent: false });
    const { carry } = await beginDraft({ world, visit, request, reply }, 'withdraw', slip.orderId);
    return seeOther(reply, `${visit.base}/withdraw${carry}`);
  });

  app.post<Code>('/s/:code', async (request, reply) => {
    const { shopId, slip, visit } = await find(request);
    if (!slip.caseId) return seeOther(reply, `/s/${request.params.code}`);
    await limitTries(world, { name: 'new-link', tries: 5, seconds: 3600 }, slip.caseId);
    await sendLink(world, buyer(shopId, slip.caseId), slip.caseId);
    return page(reply, visit, slip.caseNumber!, { sent: true });
  });
}
