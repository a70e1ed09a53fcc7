import { useNavigate } from '@tanstack/react-router';

import { PlusIcon } from '../../../ui/icons.tsx';
import { Button } from '../parts/button.tsx';
import { useMay } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useSidebar } from './sidebar-state.ts';

export function NewCaseLink() {
  const words = useWords();
  const may = useMay('open a case');
  const navigate = useNavigate();
  const { close } = useSidebar();
  return (
    <Button
      disabledBecause={may ? null : words.t('desk.reason.not-allowed')}
      onClick={() => {
        close();
        void navigate({ to: '/cases/new' });
      }}
    >
      <PlusIcon />
      {words.t('desk.new-case')}
    </Button>
  );
}
