import { assignOpen } from '../cases/assign-case.ts';
import { withCase, type OpenCase } from '../cases/in-case.ts';
import { setStatusOpen } from '../cases/set-status.ts';
import { snoozeOpen } from '../cases/snooze-case.ts';
import { tagOpen } from '../cases/tag-case.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { addDays, dayIn, hourOn } from '../kit/day.ts';
import { Refusal } from '../kit/refusal.ts';
import { noteOpen } from '../messages/write-note.ts';
import { replyOpen } from '../messages/reply.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import { wordsIn } from '../platform/words.ts';
import type { Macro } from './macro.ts';
import { inOrder, sendingOf, type MacroAction } from './macro-actions.ts';
import { renderMacro } from './render-macro.ts';
import { renderTemplate, type Rendered } from './render-template.ts';
import { readFacts } from './template-facts.ts';

export interface Performed extends Rendered {
  /** How the text is to go out, when the macro says so. */
  readonly then: 'stay' | 'wait' | 'close' | null;
  readonly sent: boolean;
  /** What presumes that the text has been sent, and so was left for afterwards. */
  readonly left: readonly MacroAction['kind'][];
}

/**
 * Does what a macro says to one case, whole or not at all: each action by the verb that does it for people, with
 * the permission that verb asks. Without `send` the text is only filled in.
 */
export async function performMacro(
  world: World,
  tx: Tx,
  actor: Actor,
  { macro, caseId, send }: { macro: Macro; caseId: string; send: boolean },
): Promise<Performed> {
  const about = await readFacts(world, tx, actor, caseId);
  const rendered = renderMacro(macro, about);
  const sending = sendingOf(macro.actions);
  const left: MacroAction['kind'][] = [];
  const on = (work: (open: OpenCase) => Promise<unknown>) => withCase(world, tx, actor, { caseId }, work);
  const sendText = async () => {
    if (rendered.gaps.length > 0) throw new Refusal('conflict', 'gaps-left');
    if (rendered.text === '') throw new Refusal('conflict', 'nothing-to-send');
    await on((open) => replyOpen(open, { body: rendered.text, fileIds: [], then: sending?.then ?? 'stay' }));
  };
  let sent = false;

  for (const action of inOrder(macro.actions)) {
    switch (action.kind) {
      case 'assign':
        await on((open) => assignOpen(open, assigneeOf(actor, action.to)));
        break;
      case 'tag':
      case 'untag':
        requirePermission(actor, 'sort cases');
        await on((open) => tagOpen(open, { [action.kind === 'tag' ? 'add' : 'remove']: [action.tagId] }));
        break;
      case 'note': {
        const { text } = renderTemplate(action.text, about.facts, wordsIn(about.kase.locale));
        await on((open) => noteOpen(open, { body: text, fileIds: [] }));
        break;
      }
      case 'ask-photos':
      case 'send':
        if (send && !sent) await sendText();
        sent = send;
        break;
      case 'status':
        await on(async (open) => {
          if (!send && sending && (await isOfAnotherStage(open, action.statusId))) left.push('status');
          else await setStatusOpen(open, action.statusId);
        });
        break;
      case 'snooze':
        requirePermission(actor, 'sort cases');
        await on((open) => snoozeOpen(open, snoozeOf(open, action.until, about.zone)));
        break;
    }
  }
  if (send && !sent && rendered.text !== '') {
    await sendText();
    sent = true;
  }
  return { ...rendered, then: sending?.then ?? null, sent, left };
}

function assigneeOf(actor: Actor, to: string): string | null {
  if (to === 'nobody') return null;
  if (to !== 'me') return to;
  if (actor.kind !== 'staff') throw new Refusal('conflict', 'key-is-nobody');
  return actor.id;
}

const snoozeOf = ({ at }: OpenCase, until: (MacroAction & { kind: 'snooze' })['until'], zone: string) =>
  typeof until === 'string' ? { for: until } : { for: 'date' as const, until: morningIn(zone, at, until.days) };

/** At seven in the morning of that day: before anybody starts. */
const morningIn = (zone: string, at: Date, days: number): Date => hourOn(zone, addDays(dayIn(zone, at), days), 7);

async function isOfAnotherStage({ tx, kase }: OpenCase, statusId: string): Promise<boolean> {
  const query = tx.selectFrom('statuses').select('stage').where('shopId', '=', kase.shopId).where('id', '=', statusId);
  const status = await query.executeTakeFirst();
  return status !== undefined && status.stage !== kase.stage;
}
