import { requirePermission, type Actor } from '../identity/actor.ts';
import { inCase, type OpenCase } from '../cases/in-case.ts';
import type { Case } from '../cases/case.ts';
import { dayIn, type Day } from '../kit/day.ts';
import { newId } from '../kit/id.ts';
import type { Locale } from '../kit/locale.ts';
import { refuseIf } from '../kit/refusal.ts';
import { hasTheChoice } from '../law/granting.ts';
import { unconfirmed } from '../law/rules.ts';
import { fillText, repairInformation } from '../law/texts.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import type { DecisionLineInput } from './decision-inputs.ts';

export const isRepairOrReplacement = ({ outcome, remedy }: Pick<DecisionLineInput, 'outcome' | 'remedy'>): boolean =>
  outcome === 'accepted' && (remedy === 'repair' || remedy === 'replacement');

/** What the buyer is told of the choice, as the law reads on a day. */
export const choiceText = ({ config }: Pick<World, 'config'>, locale: Locale, on: Day): string =>
  fillText(repairInformation({ ...unconfirmed, r2rTransposed: config.PL_R2R_TRANSPOSED }), locale, on);

/** The letter of this decision tells it: logged with what it says, in the transaction that starts the letter. */
export async function recordChoiceTold(
  open: OpenCase,
  decisionId: string,
  { lines, answeredOn }: { readonly lines: readonly DecisionLineInput[]; readonly answeredOn: Day },
): Promise<void> {
  if (hasTheChoice(open.kase) && lines.some(isRepairOrReplacement)) await keep(open, 'letter', answeredOn, decisionId);
}

/** Told on the phone: for whom no letter reaches, and for whom it would come too late. */
export function tellChoiceByPhone(
  world: World,
  actor: Actor,
  input: { caseId: string; expectedVersion?: number | undefined },
): Promise<void> {
  requirePermission(actor, 'answer buyers');
  return inCase(world, actor, input, async (open) => {
    refuseIf(hasTheChoice(open.kase) ? null : 'no-choice-to-tell');
    const { zone } = await open.tx
      .selectFrom('shops')
      .select('zone')
      .where('id', '=', open.kase.shopId)
      .executeTakeFirstOrThrow();
    await keep(open, 'phone', dayIn(zone, open.at), null);
  });
}

async function keep(open: OpenCase, way: 'letter' | 'phone', on: Day, decisionId: string | null): Promise<void> {
  const { world, tx, kase, actor, at } = open;
  const { locale } = await tx
    .selectFrom('cases')
    .select('locale')
    .where('shopId', '=', kase.shopId)
    .where('id', '=', kase.id)
    .executeTakeFirstOrThrow();
  const textId = repairInformation({ ...unconfirmed, r2rTransposed: world.config.PL_R2R_TRANSPOSED });
  await tx
    .insertInto('choiceTold')
    .values({
      shopId: kase.shopId,
      id: newId(at),
      caseId: kase.id,
      decisionId,
      way,
      textId,
      words: choiceText(world, locale, on),
      toldBy: actor.id ?? actor.kind,
      at,
    })
    .execute();
  open.announce({ type: 'case.choice-told', data: { way, textId } });
}

export interface ChoiceTold {
  readonly way: 'letter' | 'mail' | 'phone';
  readonly words: string;
  readonly at: Date;
}

export const readChoiceTold = (tx: Tx, shopId: string, caseId: string): Promise<ChoiceTold[]> =>
  tx
    .selectFrom('choiceTold')
    .select(['way', 'words', 'at'])
    .where('shopId', '=', shopId)
    .where('caseId', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute();

/** Whether the buyer knows: told on the phone, or by a letter that did not come back and, on paper, was posted. */
export async function knowsTheChoice(tx: Tx, { shopId, id }: Pick<Case, 'shopId' | 'id'>): Promise<boolean> {
  const told = await readChoiceTold(tx, shopId, id);
  if (told.some(({ way }) => way === 'phone')) return true;
  if (told.length === 0) return false;
  const reached = await tx
    .selectFrom('cases as k')
    .select(['k.contactEmail'])
    .select((eb) => [
      eb
        .selectFrom('mails as m')
        .select('m.state')
        .whereRef('m.shopId', '=', 'k.shopId')
        .whereRef('m.caseId', '=', 'k.id')
        .where('m.letter', '=', 'decision')
        .orderBy('m.createdAt', 'desc')
        .orderBy('m.id', 'desc')
        .limit(1)
        .as('mail'),
      eb
        .selectFrom('postedLetters as p')
        .select('p.fileId')
        .whereRef('p.shopId', '=', 'k.shopId')
        .whereRef('p.caseId', '=', 'k.id')
        .limit(1)
        .as('posted'),
    ])
    .where('k.shopId', '=', shopId)
    .where('k.id', '=', id)
    .executeTakeFirstOrThrow();
  if (reached.posted !== null) return true;
  // A mail that is still on its way counts: the letter leaves within seconds, no workshop starts before.
  return reached.contactEmail !== null && reached.mail !== 'failed';
}
