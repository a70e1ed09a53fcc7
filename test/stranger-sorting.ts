import { createField } from '../src/cases/custom-fields.ts';
import { fieldInput } from '../src/cases/field-inputs.ts';
import { mergeCase } from '../src/cases/merge-case.ts';
import { statementInput } from '../src/cases/statement-inputs.ts';
import { submitCase } from '../src/cases/submit-case.ts';
import { createTag } from '../src/cases/tags.ts';
import { buyer, type StaffActor } from '../src/identity/actor.ts';
import { writeToShop } from '../src/messages/write-to-shop.ts';
import type { World } from '../src/platform/world.ts';

const aFieldInput = { kind: 'text', namePl: 'Numer seryjny', nameEn: 'Serial number' } as const;

interface Cases {
  readonly channelId: string;
  readonly caseId: string;
}

/** What a stranger may want of a shop's own ways of sorting. */
export async function sortingVictim(world: World, actor: StaffActor, { channelId, caseId }: Cases) {
  const tag = await createTag(world, actor, { name: 'Tajna etykieta', color: '#5b6672' });
  const said = { kind: 'report', channelId, locale: 'pl', contact: { name: 'Jan Tajny', email: 'jan@tajny.example' } };
  const { caseId: mergedCaseId } = await submitCase(world, buyer(actor.shopId), statementInput.parse(said));
  await mergeCase(world, actor, { caseId: mergedCaseId, intoId: caseId, counting: 'once' });
  const wrote = { caseId, body: 'Jeszcze jedno, tajne.', fileIds: [] };
  const { id: messageId } = await writeToShop(world, buyer(actor.shopId, caseId), wrote);
  const field = await createField(world, actor, fieldInput.parse(aFieldInput));
  return { tagId: tag.id, mergedCaseId, messageId, fieldId: field.id };
}

interface Victim {
  readonly caseId: string;
  readonly caseLineId: string;
  readonly decidedCaseId: string;
  readonly mergedCaseId: string;
  readonly messageId: string;
  readonly tagId: string;
  readonly fieldId: string;
}

export const sortingRows: Record<string, ((victim: Victim) => object) | null> = {
  'tags.list': null,
  'tags.create': null,
  'tags.update': ({ tagId }) => ({ tagId, name: 'Przejęta', color: '#aa3300' }),
  'tags.archive': ({ tagId }) => ({ tagId }),
  'tags.restore': ({ tagId }) => ({ tagId }),
  'sorting.tag': ({ caseId, tagId }) => ({ caseId, add: [tagId] }),
  'sorting.snooze': ({ caseId }) => ({ caseId, for: 'answer' }),
  'sorting.wake': ({ caseId }) => ({ caseId }),
  'sorting.spam': ({ caseId }) => ({ caseId, because: 'test' }),
  'sorting.notSpam': ({ caseId }) => ({ caseId }),
  'sorting.merge': ({ caseId, decidedCaseId }) => ({ caseId, intoId: decidedCaseId }),
  'sorting.unmerge': ({ mergedCaseId }) => ({ caseId: mergedCaseId }),
  'sorting.split': ({ caseId, caseLineId }) => ({ caseId, lines: [{ caseLineId, quantity: 1 }] }),
  'sorting.splitMessage': ({ caseId, messageId }) => ({ caseId, messageId }),
  'sorting.link': ({ caseId, decidedCaseId }) => ({ caseId, otherId: decidedCaseId }),
  'sorting.unlink': ({ caseId, decidedCaseId }) => ({ caseId, otherId: decidedCaseId }),
  'safety.find': ({ caseId }) => ({ caseId }),
  'safety.open': ({ caseId }) => ({ caseId }),
  'safety.step': ({ caseId }) => ({ caseId, step: 'described', on: '2026-10-05' }),
  'safety.close': ({ caseId }) => ({ caseId }),
  'safety.dismiss': ({ caseId }) => ({ caseId }),
  'safety.register': null,
  'fields.list': null,
  'fields.create': ({ fieldId }) => ({ ...aFieldInput, showWhen: { fieldId, value: 'yes' } }),
  'fields.update': ({ fieldId }) => ({ ...aFieldInput, fieldId }),
  'fields.ofCase': ({ caseId }) => ({ caseId }),
  'fields.set': ({ caseId, fieldId }) => ({ caseId, fieldId, value: 'tajne' }),
  'fields.archive': ({ fieldId }) => ({ fieldId }),
  'fields.restore': ({ fieldId }) => ({ fieldId }),
  'sorting.related': ({ caseId }) => ({ caseId }),
};
