import { useNavigate, useParams } from '@tanstack/react-router';

import { useMacros } from '../../macros/macro-queries.ts';
import { Emptiness, Loaded } from '../../parts/states.tsx';
import { useWords } from '../../words/words-context.tsx';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { MacroForm } from './macro-form.tsx';

export function NewMacroPage() {
  const words = useWords();
  const navigate = useNavigate();
  return (
    <>
      <SectionHead back="macros" title={words.t('macros.settings.new')} lead={words.t('macros.settings.new.lead')} />
      <MacroForm onSaved={() => void navigate({ to: '/settings/macros' })} />
    </>
  );
}

export function MacroPage() {
  const words = useWords();
  const { macroId } = useParams({ strict: false });
  const macros = useMacros();
  const macro = macros.data?.find(({ id }) => id === macroId);
  return (
    <>
      <SectionHead back="macros" title={macro?.name ?? words.t('settings.section.macros')} />
      <Loaded query={macros} skeleton={<FormSkeleton />}>
        {macro ? <MacroForm key={macro.id} macro={macro} /> : <Emptiness title={words.t('macros.settings.missing')} />}
      </Loaded>
    </>
  );
}
