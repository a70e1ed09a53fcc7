import { Link } from '@tanstack/react-router';

import { PlusIcon } from '../../../ui/icons.tsx';
import { Button } from '../parts/button.tsx';
import { useMay } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useSidebar } from './sidebar-state.ts';

export function NewCaseLink() {
  const words = useWords();
  const may = useMay('open a case');
  const { close } = useSidebar();
  const label = (
    <>
      <PlusIcon />
      {words.t('desk.new-case')}
    </>
  );
  if (!may) return <Button disabledBecause={words.t('desk.reason.not-allowed')}>{label}</Button>;
  return (
    <Link to="/cases/new" className="button" onClick={close}>
      {label}
    </Link>
  );
}
