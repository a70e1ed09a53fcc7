import { createMacro } from '../src/macros/keep-macro.ts';
import { macroInput } from '../src/macros/macro-inputs.ts';
import { startBulk } from '../src/macros/start-bulk.ts';
import type { StaffActor } from '../src/identity/actor.ts';
import type { World } from '../src/platform/world.ts';

const aMacro = { name: 'Tajne makro', textPl: 'Tajny tekst {{imię}}', shared: true } as const;

/** A macro of the shop's, and an act upon one of its cases that nobody has run yet. */
export async function victimMacros(world: World, actor: StaffActor, caseId: string) {
  const { id: macroId } = await createMacro(world, actor, macroInput.parse(aMacro));
  const act = { kind: 'assign', staffId: actor.id } as const;
  const { id: bulkId } = await startBulk(world, actor, { act, caseIds: [caseId] });
  return { macroId, bulkId };
}

interface Victim {
  readonly caseId: string;
  readonly staffId: string;
  readonly macroId: string;
  readonly bulkId: string;
}
const onMacro = ({ macroId }: Victim) => ({ macroId });
const onBulk = ({ bulkId }: Victim) => ({ bulkId });

export const strangerMacroRows: Record<string, ((victim: Victim) => object) | null> = {
  'macros.list': null,
  'macros.create': ({ staffId }) => ({ ...aMacro, actions: [{ kind: 'assign', to: staffId }] }),
  'macros.addStarters': null,
  'macros.update': ({ macroId }) => ({ ...aMacro, macroId, name: 'Przejęte' }),
  'macros.forCase': ({ caseId }) => ({ caseId }),
  'macros.preview': ({ caseId }) => ({ caseId, text: '{{imię}}' }),
  'macros.use': ({ caseId, macroId }) => ({ caseId, macroId }),
  'macros.undo': ({ caseId }) => ({ caseId, before: { assigneeId: null } }),
  'macros.archive': onMacro,
  'macros.restore': onMacro,
  'bulk.list': null,
  'bulk.start': ({ caseId }) => ({ act: { kind: 'assign', staffId: null }, caseIds: [caseId] }),
  'bulk.find': onBulk,
  'bulk.rows': onBulk,
  'bulk.cancel': onBulk,
  'bulk.undo': onBulk,
};
