import { noteTrace } from '../../recovery/note-trace.ts';
import { openTrace } from '../../recovery/open-trace.ts';
import { noteTraceInput } from '../../recovery/trace-inputs.ts';
import type { Step } from './story.ts';

/** The shop looks for a parcel and asks the carrier at once. */
export const looksFor =
  (carrier: string, reference: string, words: string): Step['act'] =>
  async ({ world, actor, caseId }) => {
    const saidOn = world.todayIn('Europe/Warsaw');
    await openTrace(world, actor, { caseId, carrier });
    await noteTrace(
      world,
      actor,
      noteTraceInput.parse({ caseId, kind: 'asked', how: 'form', saidOn, reference, words }),
    );
  };
