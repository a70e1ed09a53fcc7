import { Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';

import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { shortcutsOn, switchShortcuts } from './shortcuts.ts';
import { useFocusBack } from '../parts/use-focus-back.ts';

const cases = [
  ['j / k', 'move'],
  ['Enter', 'open'],
  ['u', 'back'],
  ['x', 'select'],
  ['Shift x', 'range'],
  ['Ctrl / ⌘ A', 'all'],
  ['/', 'search'],
  ['r', 'reply'],
  ['n', 'note'],
  ['a', 'assign'],
  ['i', 'mine'],
  ['s', 'status'],
  ['d', 'decide'],
  ['t', 'tag'],
  ['z', 'snooze'],
  ['m', 'macro'],
  [';', 'template'],
  ['c', 'claim'],
  ['l', 'label'],
  ['e', 'close-next'],
  ['Ctrl / ⌘ Enter', 'send'],
  ['Ctrl / ⌘ K', 'palette'],
  ['Esc', 'leave'],
  ['?', 'help'],
] as const;
/** Pages whose keys mean something of their own. */
const refunds = [
  ['x', 'tick'],
  ['Ctrl / ⌘ A', 'tick-all'],
  ['p', 'tick-plain'],
  ['a', 'approve'],
] as const;
const customer = [
  ['d', 'describe'],
  ['f', 'flag'],
  ['m', 'merge'],
] as const;

export function KeysPage({ onClose }: { onClose: () => void }) {
  const words = useWords();
  useFocusBack();
  const [on, setOn] = useState(shortcutsOn);
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.t('desk.keys')}
      closeButtonProps={{ 'aria-label': words.t('desk.close') }}
    >
      <Keys of={cases} />
      <h3>{words.t('desk.keys.refunds')}</h3>
      <Keys of={refunds} />
      <h3>{words.t('desk.keys.customer')}</h3>
      <Keys of={customer} />
      <Checkbox
        size="xs"
        mt={16}
        checked={on}
        onChange={(event) => {
          switchShortcuts(event.currentTarget.checked);
          setOn(event.currentTarget.checked);
        }}
        label={words.t('desk.keys.on')}
      />
    </Modal>
  );
}

function Keys({ of }: { of: readonly (readonly [key: string, act: string])[] }) {
  const words = useWords();
  return (
    <dl className="keys">
      {of.map(([key, act]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{say(words, 'desk.key', act)}</dd>
        </div>
      ))}
    </dl>
  );
}
