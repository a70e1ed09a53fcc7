import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';

/** A coloured square and the word: never colour alone. */
export const ProcedureChip = ({ procedure }: { procedure: string }) => (
  <span className="chip" data-procedure={procedure}>
    {say(useWords(), 'cases.procedure', procedure)}
  </span>
);
