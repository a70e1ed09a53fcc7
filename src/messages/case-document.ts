import { caseHistory } from '../cases/case-history.ts';
import type { Actor } from '../identity/actor.ts';
import { caseHistoryPdf } from '../letters/case-history-pdf.ts';
import { withdrawalAcknowledgedPdf } from '../letters/withdrawal-acknowledged-pdf.ts';
import type { MessageKey } from '../kit/words.ts';
import type { World } from '../platform/world.ts';
import { withdrawalOf } from './composing/acknowledgement.ts';
import { listMessages } from './list-messages.ts';
import { readMailing } from './mailing.ts';

/** A copy to keep: of a withdrawal its acknowledgement (WF-ACK), of any other case the statement with what followed. */
export async function caseDocument(
  world: World,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<{ name: string; bytes: Buffer }> {
  const history = await caseHistory(world, actor, { caseId }); // asks whether this actor may see the case
  const mailing = await readMailing(world, actor.shopId, caseId);
  const { kase, words, frame } = mailing;
  const name = `${kase.number}.pdf`;
  if (kase.statement.kind === 'withdrawal')
    return { name, bytes: await withdrawalAcknowledgedPdf(words, withdrawalOf(mailing)) };

  const buyerName = kase.contact.name ?? kase.contact.email ?? '';
  const messages = await listMessages(world, actor, { caseId });
  const said = messages.map(({ at, authorKind, authorName, body }) => ({
    at,
    who: authorKind === 'buyer' ? buyerName : (authorName ?? frame.brand.name),
    what: words.t('cases.wrote'),
    text: body,
  }));
  const happened = history
    .filter(({ type }) => words.has(`cases.event.${type}`))
    .map(({ at, type, actorKind }) => ({
      at,
      who: actorKind === 'buyer' ? buyerName : frame.brand.name,
      what: (words.t as (key: MessageKey) => string)(`cases.event.${type}` as MessageKey),
      text: type === 'case.submitted' ? kase.statement.wording : null,
    }));
  return {
    name,
    bytes: await caseHistoryPdf(words, {
      ...frame,
      buyerName,
      matter: words.t(`cases.procedure.${kase.procedure}`),
      issue: words.t(`cases.issue.${kase.issue}`),
      printedAt: world.now(),
      entries: [...happened, ...said].sort((a, b) => a.at.getTime() - b.at.getTime()),
    }),
  };
}
