import { Modal } from '@mantine/core';

import { useActSentences } from '../macros/act-sentences.ts';
import { useMacros } from '../macros/macro-queries.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/words-context.tsx';
import { useFocusBack } from '../parts/use-focus-back.ts';

interface Props {
  macroId: string;
  count: number;
  onClose: () => void;
  onSend: () => void;
}

/** The only act upon many that asks first: letters that have left do not come back. */
export function MacroSendDialog({ macroId, count, onClose, onSend }: Props) {
  const words = useWords();
  useFocusBack();
  const { sayAction } = useActSentences();
  const { data: macros = [] } = useMacros();
  const macro = macros.find(({ id }) => id === macroId);
  return (
    <Modal opened onClose={onClose} title={macro?.name} closeButtonProps={{ 'aria-label': words.t('desk.close') }}>
      <p>{words.t('bulk.macro.sends')}</p>
      <p className="macro-text">{words.locale === 'pl' ? macro?.textPl : macro?.textEn}</p>
      <ul className="macro-acts">
        {macro?.actions.map((action, at) => (
          <li key={at}>{sayAction(action)}</li>
        ))}
      </ul>
      <div className="bar bulk-foot">
        <Button onClick={onClose}>{words.t('desk.cancel')}</Button>
        <Button
          look="primary"
          onClick={() => {
            onClose();
            onSend();
          }}
        >
          {words.t('bulk.macro.confirm', { count })}
        </Button>
      </div>
    </Modal>
  );
}
