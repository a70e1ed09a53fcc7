import type { MacroAction } from '../../../macros/macro-actions.ts';
import type { BulkAct } from '../../../macros/bulk-inputs.ts';
import type { Words } from '../../../kit/words.ts';
import { useStaff, useStatuses } from '../api/shop-queries.ts';
import { useSeat } from '../session/me.tsx';
import { useTags } from '../sorting/tag-queries.ts';
import { useWords } from '../words/words-context.tsx';
import { useMacros } from './macro-queries.ts';

/** What an action does, as a sentence: for the palette, the editor, the bar. */
export function useActSentences() {
  const words = useWords();
  const { zone } = useSeat();
  const { data: staff = [] } = useStaff();
  const { data: statuses = [] } = useStatuses();
  const { data: tags = [] } = useTags();
  const { data: macros = [] } = useMacros();
  const gone = words.t('macros.act.gone');
  const tag = (id: string) => tags.find((each) => each.id === id)?.name ?? gone;
  const person = (id: string) => staff.find((each) => each.id === id)?.name ?? gone;
  const status = (id: string) => {
    const found = statuses.find((each) => each.id === id);
    return found ? (words.locale === 'pl' ? found.namePl : found.nameEn) : gone;
  };

  const sayAction = (action: MacroAction): string => {
    switch (action.kind) {
      case 'assign':
        if (action.to === 'me') return words.t('macros.act.assign.me');
        if (action.to === 'nobody') return words.t('macros.act.assign.nobody');
        return words.t('macros.act.assign.to', { name: person(action.to) });
      case 'tag':
        return words.t('macros.act.tag', { name: tag(action.tagId) });
      case 'untag':
        return words.t('macros.act.untag', { name: tag(action.tagId) });
      case 'note':
        return words.t('macros.act.note', { text: action.text });
      case 'ask-photos':
        return words.t('macros.act.ask-photos');
      case 'send':
        return words.t(`macros.act.send.${action.then}`);
      case 'status':
        return words.t('macros.act.status', { name: status(action.statusId) });
      case 'snooze':
        return sayUntil(words, action.until);
    }
  };
  const sayBulk = (act: BulkAct): string => {
    switch (act.kind) {
      case 'assign':
        return sayAction({ kind: 'assign', to: act.staffId ?? 'nobody' });
      case 'tag':
      case 'untag':
        return sayAction(act);
      case 'status':
        return act.statusId ? sayAction({ kind: 'status', statusId: act.statusId }) : words.t('macros.act.status.none');
      case 'snooze':
        return act.for === 'date' && act.until
          ? words.t('macros.act.snooze.date', { when: words.instant(new Date(act.until), zone, { short: true }) })
          : sayUntil(words, act.for === 'parcel' ? 'parcel' : 'answer');
      case 'macro':
        return words.t('macros.act.macro', { name: macros.find(({ id }) => id === act.macroId)?.name ?? gone });
      case 'close':
        return words.t('macros.act.close');
      case 'spam':
        return words.t('macros.act.spam');
    }
  };
  return { sayAction, sayBulk };
}

const sayUntil = (words: Words, until: (MacroAction & { kind: 'snooze' })['until']) =>
  typeof until === 'string'
    ? words.t(`macros.act.snooze.${until}`)
    : words.t('macros.act.snooze.days', { days: until.days });
