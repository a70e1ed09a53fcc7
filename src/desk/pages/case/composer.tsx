import { useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';

import { ClipIcon } from '../../../ui/icons.tsx';
import type { CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { useDraft, type Mode } from './drafts.ts';
import { SendButtons, type Then } from './send-buttons.tsx';
import { useAttachments } from './use-attachments.ts';

export interface ComposerHandle {
  focus(mode: Mode): void;
}

interface Sent {
  mode: Mode;
  body: string;
  fileIds: string[];
  then: Then;
}

export function Composer({ kase, ref }: { kase: CaseDetail; ref: Ref<ComposerHandle> }) {
  const words = useWords();
  const [mode, setMode] = useState<Mode>('reply');
  const [text, setText] = useDraft(kase.id, mode);
  const [uploading, setUploading] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const attachments = useAttachments(kase.id);

  const act = useAct<Sent>(
    kase,
    ({ mode: as, body, fileIds, then }, call) =>
      as === 'note'
        ? api.cases.note({ caseId: kase.id, body, fileIds }, { context: { key: call.context.key } })
        : api.cases.reply({ caseId: kase.id, body, fileIds, then }, call),
    {
      onDone: () => {
        setText('');
        attachments.clear();
      },
    },
  );

  useImperativeHandle(ref, () => ({
    focus: (wanted) => {
      setMode(wanted);
      requestAnimationFrame(() => field.current?.focus());
    },
  }));

  const may = kase.permissions.includes(mode === 'reply' ? 'answer buyers' : 'write notes');
  const refusal = !may
    ? words.t('desk.reason.not-allowed')
    : text.trim() === ''
      ? words.t('desk.reason.write-first')
      : null;
  const busy = act.busy || uploading;

  const send = async (then: Then) => {
    if (refusal || busy) return;
    setUploading(true);
    const fileIds = await attachments.upload(mode === 'note');
    setUploading(false);
    if (fileIds) act.run({ mode, body: text.trim(), fileIds, then });
  };
  const onKeyDown = (event: KeyboardEvent) => {
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
      <div role="tablist" aria-label={words.t('desk.composer')} className="tabs">
        {(['reply', 'note'] as const).map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`composer-${each}`}
            aria-selected={each === mode}
            aria-controls="composer-text"
            tabIndex={each === mode ? 0 : -1}
            onClick={() => setMode(each)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
              const other = each === 'reply' ? 'note' : 'reply';
              setMode(other);
              document.getElementById(`composer-${other}`)?.focus();
            }}
          >
            {words.t(each === 'reply' ? 'desk.reply' : 'desk.note')}
          </button>
        ))}
        <span className="meta push">
          {mode === 'note'
            ? words.t('desk.note.hint')
            : kase.contact.email
              ? words.t('desk.reply.to', { to: kase.contact.email })
              : words.t('desk.reply.no-email')}
        </span>
      </div>
      <div role="tabpanel" id="composer-text" aria-labelledby={`composer-${mode}`}>
        <textarea
          ref={field}
          value={text}
          rows={text ? 5 : 2}
          aria-label={words.t(mode === 'reply' ? 'desk.reply.text' : 'desk.note.text')}
          placeholder={words.t(mode === 'reply' ? 'desk.reply.hint' : 'desk.note.placeholder')}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            attachments.add(event.dataTransfer.files);
          }}
          onPaste={(event) => {
            if (event.clipboardData.files.length === 0) return;
            event.preventDefault();
            attachments.add(event.clipboardData.files);
          }}
        />
      </div>
      <AttachmentList attachments={attachments.files} onRemove={attachments.remove} />
      <ProblemNote error={act.problem} changes={act.changes} />
      <div className="bar">
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept="image/jpeg,image/png,image/webp,image/heic,application/pdf"
          onChange={(event) => {
            attachments.add(event.currentTarget.files ?? []);
            event.currentTarget.value = '';
          }}
        />
        <Button look="quiet" aria-label={words.t('desk.attach')} onClick={() => picker.current?.click()}>
          <ClipIcon />
          <span className="wide-label">{words.t('desk.attach')}</span>
        </Button>
        <span className="push" />
        <SendButtons mode={mode} kase={kase} refusal={refusal} busy={busy} send={(then) => void send(then)} />
      </div>
    </form>
  );
}
