import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';

import type { CaseDetail } from '../api/case-queries.ts';
import { useLookingAt } from '../company/beat.ts';
import { useOffer } from '../shell/acts.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { holdTyping } from '../shell/type-ahead.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useNoticesRead } from '../notices/notice-queries.ts';
import { usePageTitle } from '../parts/use-page-title.ts';
import { Banners } from './banners.tsx';
import { CaseHead } from './case-head.tsx';
import { Composer, type ComposerHandle } from './composer.tsx';
import { ContextPane } from './context-pane.tsx';
import type { DialogName } from './dialogs.tsx';
import { useTemplates } from '../macros/template-list.tsx';
import { nextAct } from './next-act.ts';
import { Timeline } from './timeline.tsx';
import { useCloseNext } from './use-close-next.ts';
import { useContextFold } from './use-context-fold.ts';
import { useDialogRefusals } from './use-dialog-refusals.ts';
import { useAssign } from './use-assign.ts';
import { useActiveTime } from './use-active-time.ts';
import { useRead } from './use-read.ts';
import { useWarmNext } from './warm-case.ts';

const records = [
  'propose',
  'goods',
  'proof',
  'label',
  'trace',
  'claim',
  'money',
  'goodwill',
  'remedy',
  'elsewhere',
] as const;
const moves = ['close', 'reopen', 'requalify', 'order'] as const;
const others = [...records, ...moves, 'ask', 'snooze', 'merge', 'split', 'link', 'spam', 'safety'] as const;

const MacroPalette = lazy(() =>
  import('../macros/macro-palette.tsx').then(({ MacroPalette }) => ({ default: MacroPalette })),
);
const Dialogs = lazy(() => import('./dialogs.tsx').then(({ Dialogs }) => ({ default: Dialogs })));

export function OpenCase({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [fold, setFold] = useContextFold();
  const [macros, setMacros] = useState(false);
  const templates = useTemplates(kase.id);
  const composer = useRef<ComposerHandle>(null);
  const refusals = useDialogRefusals(kase);
  const assign = useAssign(kase);
  const closeNext = useCloseNext(kase, refusals.close);
  useWarmNext();
  useRead(kase);
  useActiveTime(kase.id);
  useNoticesRead(kase.id);
  useLookingAt(kase.id);
  usePageTitle(`${kase.number} · ${kase.contact.name ?? kase.summary}`);

  const open = (name: DialogName) => {
    if (refusals[name] !== null) return;
    holdTyping();
    setDialog(name);
  };
  const openMacros = () => {
    holdTyping();
    setMacros(true);
  };
  const decision: DialogName = kase.procedure === 'withdrawal' ? 'review' : 'decide';
  const reply = () => composer.current?.focus('reply');
  const press = (name: string) => document.querySelector<HTMLElement>(`[data-act="${name}"]`)?.click();
  const answers = kase.permissions.includes('answer buyers');
  useShortcuts({
    u: () => void navigate({ to: '/inbox', search: (search) => search }),
    r: reply,
    n: () => composer.current?.focus('note'),
    i: () => assign.toMe(),
    a: () => press('assign'),
    s: () => press('status'),
    t: () => press('tag'),
    z: () => press('snooze'),
    m: () => answers && openMacros(),
    // Once it is decided, or when there is nothing to decide: what the coloured button offers.
    d: () => {
      const next = nextAct(kase, refusals);
      if (kase.procedure !== 'inquiry' && refusals[decision] === null) open(decision);
      else if (next === 'reply') reply();
      else open(next);
    },
    e: closeNext,
    c: () => open('claim'),
    l: () => open('label'),
  });
  useOffer([
    { id: 'reply', label: words.t('desk.reply'), key: 'r', run: reply },
    { id: 'note', label: words.t('desk.note'), key: 'n', run: () => composer.current?.focus('note') },
    { id: 'mine', label: words.t('desk.assign-me'), key: 'i', disabledBecause: assign.refusal, run: assign.toMe },
    { id: 'tag', label: words.t('sorting.tags'), key: 't', run: () => press('tag') },
    {
      id: 'put-off',
      label: words.t('sorting.snooze'),
      key: 'z',
      disabledBecause: refusals.snooze,
      run: () => press('snooze'),
    },
    {
      id: 'macro',
      label: words.t('macros.open'),
      key: 'm',
      disabledBecause: answers ? null : words.t('desk.reason.not-allowed'),
      run: openMacros,
    },
    {
      id: 'close-next',
      label: words.t('views.close-next'),
      key: 'e',
      disabledBecause: refusals.close,
      run: closeNext,
    },
    ...[decision, ...others].map((name) => ({
      id: name,
      label: say(words, 'desk.act', name),
      ...(name === decision && { key: 'd' }),
      ...(name === 'label' && { key: 'l' }),
      disabledBecause: refusals[name],
      run: () => open(name),
    })),
  ]);

  return (
    <>
      <section className="case-pane" aria-label={words.t('desk.case.named', { number: kase.number })}>
        <CaseHead
          kase={kase}
          decision={decision}
          refusals={refusals}
          open={open}
          reply={reply}
          fold={fold}
          setFold={setFold}
        />
        <div className="case-scroll">
          <Banners kase={kase} open={open} />
          <Timeline kase={kase} />
        </div>
        <div className="composer-place" {...templates.listen}>
          <Composer ref={composer} kase={kase} />
        </div>
        {templates.list}
      </section>
      {fold && <ContextPane kase={kase} open={open} refusals={refusals} onClose={() => setFold(false)} />}
      <Suspense>{macros && <MacroPalette kase={kase} onClose={() => setMacros(false)} />}</Suspense>
      <Suspense>{dialog && <Dialogs name={dialog} kase={kase} onClose={() => setDialog(null)} />}</Suspense>
    </>
  );
}
