import type { CaseDialog } from '../case/dialogs.tsx';
import { useTracing } from './recovery-queries.ts';
import { OpenTraceForm } from './open-trace-form.tsx';
import { NoteTraceForm } from './note-trace-form.tsx';

/** Looking for a parcel: begun with the carrier's name, then one entry for each thing that was asked, said or found. */
export function TraceDialog({ kase, onClose }: CaseDialog) {
  const { data } = useTracing(kase.id);
  if (!data) return null;
  if (data.trace?.state === 'open') return <NoteTraceForm kase={kase} onClose={onClose} trace={data.trace} />;
  return <OpenTraceForm kase={kase} onClose={onClose} standing={data.lastDate.standing} />;
}
