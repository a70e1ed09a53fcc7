import { SlipBatches } from '../parcels/slip-batches.tsx';
import { useWords } from '../words/words-context.tsx';
import { BenchFrame } from './bench-frame.tsx';
import '../parcels/parcels.css';

/** Slips for the parcels that go out today, printed where they are packed. */
export function SlipsPage() {
  const words = useWords();
  return (
    <BenchFrame title={words.t('parcels.slips')}>
      <SlipBatches bare />
    </BenchFrame>
  );
}
