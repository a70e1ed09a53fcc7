import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { api } from '../../api/client.ts';
import { useActSentences } from '../../macros/act-sentences.ts';
import { useMacros, type Macro } from '../../macros/macro-queries.ts';
import { Button } from '../../parts/button.tsx';
import { Emptiness, Loaded } from '../../parts/states.tsx';
import { useMay } from '../../session/me.tsx';
import { useWords } from '../../words/words-context.tsx';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { GuardedLink } from '../parts/guarded-link.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { offerUndo, tellProblem } from '../parts/undo-toast.tsx';
import { useLock } from '../parts/use-lock.ts';
import { useReread } from '../parts/use-reread.ts';

/** The shop's macros and one's own, the most used first. */
export function MacrosPage() {
  const words = useWords();
  const macros = useMacros();
  const locked = useLock('answer buyers');
  const mayShare = useLock('manage macros');
  const reread = useReread('macros', 'case');
  const [busy, setBusy] = useState(false);
  const addStarters = () => {
    setBusy(true);
    api.macros
      .addStarters({ locale: words.locale })
      .then(async ({ items }) => {
        await reread();
        notifications.show({
          message: words.t('macros.settings.starters.done', { count: items.length }),
          withCloseButton: false,
          autoClose: 4000,
        });
      })
      .catch((error: unknown) => tellProblem(words, error))
      .finally(() => setBusy(false));
  };
  const starters = (
    <Button busy={busy} disabledBecause={mayShare} onClick={addStarters}>
      {words.t('macros.settings.starters')}
    </Button>
  );
  const all = macros.data ?? [];
  const groups = [
    ['shared', all.filter((each) => !each.archivedAt && each.ownerId === null)],
    ['own', all.filter((each) => !each.archivedAt && each.ownerId !== null)],
    ['archived', all.filter((each) => each.archivedAt !== null)],
  ] as const;
  return (
    <>
      <SectionHead title={words.t('settings.section.macros')} lead={words.t('macros.settings.lead')}>
        {all.length > 0 && starters}
        <GuardedLink to="/settings/macros/new" disabledBecause={locked}>
          {words.t('macros.settings.new')}
        </GuardedLink>
      </SectionHead>
      <Loaded query={macros} skeleton={<FormSkeleton />}>
        {all.length === 0 && (
          <Emptiness title={words.t('macros.settings.empty')}>
            <p>{words.t('macros.settings.empty.lead')}</p>
            {starters}
          </Emptiness>
        )}
        {groups.map(
          ([name, items]) =>
            items.length > 0 && (
              <section key={name} className="settings-rest" aria-labelledby={`macros-${name}`}>
                <h2 id={`macros-${name}`}>{words.t(`macros.settings.${name}`)}</h2>
                <ul className="settings-items">
                  {items.map((macro) => (
                    <MacroRow key={macro.id} macro={macro} />
                  ))}
                </ul>
              </section>
            ),
        )}
      </Loaded>
    </>
  );
}

function MacroRow({ macro }: { macro: Macro }) {
  const words = useWords();
  const { sayAction } = useActSentences();
  const reread = useReread('macros', 'case');
  const lock = useLock('manage macros');
  const mine = useMay('answer buyers') && macro.ownerId !== null;
  const { id: macroId, name } = macro;
  const put = async (away: boolean) => {
    await (away ? api.macros.archive({ macroId }) : api.macros.restore({ macroId }));
    await reread();
  };
  const press = () =>
    put(macro.archivedAt === null)
      .then(() => {
        if (macro.archivedAt === null)
          offerUndo(words, words.t('macros.settings.archived.told', { name }), () => put(false));
      })
      .catch((error: unknown) => tellProblem(words, error));
  const told = [
    beginningOf(words.locale === 'pl' ? macro.textPl : macro.textEn),
    ...macro.actions.map(sayAction),
    macro.usedCount > 0 ? words.t('macros.settings.uses', { count: macro.usedCount }) : '',
  ].filter(Boolean);
  return (
    <li className="settings-item">
      <Link to="/settings/macros/$macroId" params={{ macroId }} className="grow">
        <span className="name">{name}</span>
        <span className="meta">{told.join(' · ')}</span>
      </Link>
      <Button
        aria-label={`${words.t(macro.archivedAt ? 'macros.settings.restore' : 'macros.settings.archive')}: ${name}`}
        disabledBecause={mine ? null : lock}
        onClick={() => void press()}
      >
        {words.t(macro.archivedAt ? 'macros.settings.restore' : 'macros.settings.archive')}
      </Button>
    </li>
  );
}

/** As much as tells one macro from another, cut between words. */
const beginningOf = (text: string) =>
  text.length > 100 ? `${text.slice(0, 100).replace(/[\s.,;:!?]+\S*$/, '')}…` : text;
