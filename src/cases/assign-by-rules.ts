import type { Tx } from '../platform/db.ts';
import { prepared } from '../platform/prepared.ts';
import { chooseAssignee, type Choice } from '../rota/choose-assignee.ts';
import type { CaseFacts } from '../rota/assignment-rule.ts';
import type { Rota } from '../rota/rota.ts';
import { rotaJson } from '../rota/rota-column.ts';
import { nextTurn } from '../rota/turns.ts';
import { openWork } from './open-work.ts';
import type { StatementInput } from './statement-inputs.ts';
import type { ClaimedOrder, ReceivingChannel } from './submission-facts.ts';
import type { Submission, SubmittedLine } from './submission.ts';

/** Who gets a new case. In memory: what it needs was read with the channel. */
export function assigneeOfNew(
  input: StatementInput,
  { procedure, lines }: Pick<Submission, 'procedure' | 'lines'>,
  channel: ReceivingChannel,
  order: ClaimedOrder | null,
): Choice {
  const responsible: Choice = { staffId: channel.responsibleId, because: { because: 'channel' } };
  if (!channel.rota) return responsible;
  const facts: CaseFacts = {
    channelId: channel.id,
    procedure,
    locale: input.locale,
    value: valueOf(lines, order) ?? input.demandAmount ?? null,
    tagIds: [], // nobody has looked at it yet; a rule about tags hears when one is put on
  };
  const choice = chooseAssignee(facts, channel.rota, channel.defaultStaffId, nextTurn);
  return choice.staffId ? choice : responsible;
}

/** What the claimed pieces cost; null without an order that tells. */
function valueOf(lines: readonly SubmittedLine[], order: ClaimedOrder | null): number | null {
  const known = lines.flatMap(({ orderLineId, quantity }) => {
    const line = order?.lines.find(({ id }) => id === orderLineId);
    return line && line.quantity > 0 ? [Math.round((line.paidTotal * quantity) / line.quantity)] : [];
  });
  return known.length ? known.reduce((sum, each) => sum + each, 0) : null;
}

const rotaNow = prepared<{ rota: Rota }>(
  'rota',
  `select ${rotaJson({ shop: '$1::uuid', at: '$2::timestamptz', open: openWork })} as rota`,
);

/** The rota of a shop at an instant, with the open work of now. */
export async function readRota(tx: Tx, shopId: string, at: Date): Promise<Rota> {
  const [row] = await rotaNow(tx, [shopId, at]);
  return row!.rota;
}
