import { caseFields, setField, type CaseField } from '../../cases/case-fields.ts';
import { archiveField, createField, listFields, updateField, type CustomField } from '../../cases/custom-fields.ts';
import { member } from './base.ts';
import { seen } from './cases.ts';

const shown = <F extends CustomField | CaseField>(field: F) => ({
  ...field,
  choices: [...field.choices],
  procedures: [...field.procedures],
  issues: [...field.issues],
  channelIds: [...field.channelIds],
});

export const fieldsHandlers = {
  list: member.fields.list.handler(async ({ context: { world, actor } }) => ({
    items: (await listFields(world, actor)).map(shown),
  })),
  create: member.fields.create.handler(async ({ context: { world, actor }, input }) =>
    shown(await createField(world, actor, input)),
  ),
  update: member.fields.update.handler(async ({ context: { world, actor }, input }) =>
    shown(await updateField(world, actor, input)),
  ),
  archive: member.fields.archive.handler(({ context: { world, actor }, input }) => archiveField(world, actor, input)),
  restore: member.fields.restore.handler(({ context: { world, actor }, input }) =>
    archiveField(world, actor, { ...input, archived: false }),
  ),
  ofCase: member.fields.ofCase.handler(async ({ context: { world, actor }, input }) => ({
    items: (await caseFields(world, actor, input)).map(shown),
  })),
  set: member.fields.set.handler(async ({ context, input }) => {
    await setField(context.world, context.actor, { ...input, expectedVersion: seen(context, input) });
    return { items: (await caseFields(context.world, context.actor, input)).map(shown) };
  }),
};
