import { useImperativeHandle, useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';

import { ClipIcon } from '../../../ui/icons.tsx';
import { gapsIn } from '../../../messages/template-variables.ts';
import type { DraftKind } from '../../../messages/draft-inputs.ts';
import { ColleagueWrites } from '../answering/colleague-writes.tsx';
import { DraftFiles } from '../answering/draft-files.tsx';
import { DraftNote } from '../answering/draft-state.tsx';
import { MentionList, useMentions } from '../answering/mention-list.tsx';
import { mentioned } from '../answering/mentions.ts';
import { StoppedNote } from '../answering/stopped-note.tsx';
import { useDraftFiles } from '../answering/use-draft-files.ts';
import { useDrafts } from '../answering/use-drafts.ts';
import { useHold } from '../answering/use-hold.tsx';
import { endOf, whatChanged } from '../answering/what-changed.ts';
import { useHistory, type CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { CallField, type Contact } from './call-field.tsx';
import { ComposerTabs } from './composer-tabs.tsx';
import { SendButtons, type Then } from './send-buttons.tsx';

/** What others on the screen (keys, templates, macros) may do with the composer. */
export interface ComposerHandle {
  /** Shows the reply or the note and puts the caret into it. */
  focus(mode?: DraftKind): void;
  mode(): DraftKind;
  text(): string;
  /** At the caret of what is shown, or in place of a stretch of it. The draft is kept as if it were typed. */
  insertText(text: string, stretch?: { from: number; to: number }): void;
}

export function Composer({ kase, ref }: { kase: CaseDetail; ref: Ref<ComposerHandle> }) {
  const words = useWords();
  const { staffId: me, zone } = useSeat();
  const [mode, setMode] = useState<DraftKind>('reply');
  const [contact, setContact] = useState<Contact>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const history = useHistory(kase.id).data?.items ?? [];
  const drafts = useDrafts(kase.id);
  const draft = drafts.of(mode);
  const attached = useDraftFiles(kase.id, drafts.reread);
  const { text } = draft;
  const type = (next: string) => drafts.type(mode, next, endOf(history));

  const hold = useHold(kase, {
    onSent: () => drafts.sent('reply'),
    onSeen: (seq) => draft.keeper.saw(seq),
  });
  const note = useAct<{ body: string; mentions: string[]; contact: Contact }>(
    kase,
    (input, { context: { key } }) =>
      api.cases.note({ caseId: kase.id, fileIds: [], fromDraft: true, ...input }, { context: { key } }),
    {
      onDone: () => {
        drafts.sent('note');
        setContact(null);
        void drafts.reread();
      },
    },
  );
  const mentions = useMentions(mode === 'note', text, (from, to, name) => insert(name, { from, to }));

  function insert(inserted: string, stretch?: { from: number; to: number }): void {
    const from = stretch?.from ?? field.current?.selectionStart ?? text.length;
    const to = stretch?.to ?? field.current?.selectionEnd ?? from;
    type(text.slice(0, from) + inserted + text.slice(to));
    caret.current = from + inserted.length;
    field.current?.focus();
  }
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  useImperativeHandle(ref, () => ({
    focus: (wanted = mode) => {
      setMode(wanted);
      field.current?.focus(); // at once: the next letter is typed already
    },
    mode: () => mode,
    text: () => text,
    insertText: insert,
  }));

  const may = kase.permissions.includes(mode === 'reply' ? 'answer buyers' : 'write notes');
  const refusal = !may
    ? words.t('desk.reason.not-allowed')
    : text.trim() === ''
      ? words.t('desk.reason.write-first')
      : mode === 'reply' && gapsIn(text).length > 0
        ? words.t('macros.gaps.send')
        : null;
  const busy = hold.busy || note.busy || attached.busy(mode);
  const problem = mode === 'reply' ? hold.problem : note.problem;
  const stopped = problem?.status === 412;
  // Told while one writes; the press is stopped all the same, since nobody reads while they type.
  const meanwhile =
    mode === 'reply' && text && draft.seenSeq !== null && !stopped
      ? whatChanged(words, history, { after: draft.seenSeq, me, zone })
      : [];

  const send = async (then: Then) => {
    if (refusal || busy) return;
    const body = text.trim();
    if (mode === 'reply') hold.run({ body, then, seenSeq: draft.seenSeq });
    else {
      await draft.keeper.flush();
      note.run({ body, mentions: mentioned(mentions.staff, body), contact });
    }
  };
  const attach = (files: Iterable<File>) => attached.add(mode, files, draft.keeper, draft.files.length);
  const onKeyDown = (event: KeyboardEvent) => {
    if (mentions.onKey(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send('stay');
    } else if (event.key === 'Escape') field.current?.blur();
  };

  return (
    <form
      className={`composer ${mode}`}
      aria-label={words.t(mode === 'reply' ? 'desk.reply' : 'desk.note')}
      onSubmit={(event) => event.preventDefault()}
    >
      <StoppedNote
        caseId={kase.id}
        after={drafts.of('reply').seenSeq}
        onSeen={(seq) => drafts.of('reply').keeper.saw(seq)}
      />
      <ComposerTabs kase={kase} mode={mode} begun={(each) => drafts.of(each).text !== ''} onMode={setMode} />
      {mode === 'reply' && <ColleagueWrites caseId={kase.id} />}
      <div role="tabpanel" id="composer-text" aria-labelledby={`composer-${mode}`}>
        <MentionList mentions={mentions} />
        <textarea
          ref={field}
          value={text}
          rows={text ? 5 : 2}
          aria-label={words.t(mode === 'reply' ? 'desk.reply.text' : 'desk.note.text')}
          aria-autocomplete={mode === 'note' ? 'list' : undefined}
          aria-controls={mentions.names.length ? 'composer-mentions' : undefined}
          aria-activedescendant={mentions.names.length ? `mention-${mentions.active}` : undefined}
          placeholder={words.t(mode === 'reply' ? 'desk.reply.hint' : 'desk.note.placeholder')}
          onChange={({ currentTarget: { value, selectionStart } }) => {
            type(value);
            mentions.caretAt(selectionStart);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            mentions.caretAt(null);
            void draft.keeper.flush();
          }}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            attach(event.dataTransfer.files);
          }}
          onPaste={(event) => {
            if (event.clipboardData.files.length === 0) return;
            event.preventDefault();
            attach(event.clipboardData.files);
          }}
        />
      </div>
      <DraftFiles
        files={draft.files}
        underway={attached.of(mode)}
        onRemove={(fileId) => void attached.remove(mode, fileId)}
        onDrop={attached.drop}
      />
      <DraftNote state={draft} onTake={(which) => draft.keeper.take(which)} />
      {meanwhile.length > 0 && (
        <div className="meanwhile" role="status">
          <p>{words.t('answering.meanwhile')}</p>
          <ul>
            {meanwhile.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </div>
      )}
      <ProblemNote error={problem} changes={mode === 'reply' ? hold.changes : note.changes} />
      <div className="bar">
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept="image/jpeg,image/png,image/webp,image/heic,application/pdf"
          onChange={(event) => {
            attach(event.currentTarget.files ?? []);
            event.currentTarget.value = '';
          }}
        />
        <Button look="quiet" aria-label={words.t('desk.attach')} onClick={() => picker.current?.click()}>
          <ClipIcon />
          <span className="wide-label">{words.t('desk.attach')}</span>
        </Button>
        {mode === 'note' && <CallField value={contact} onChange={setContact} />}
        <span className="push" />
        <SendButtons
          mode={mode}
          kase={kase}
          refusal={refusal}
          busy={busy}
          anyway={stopped}
          send={(then) => void send(then)}
        />
      </div>
    </form>
  );
}
