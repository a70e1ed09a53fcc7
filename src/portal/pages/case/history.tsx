import type { Words } from '../../../kit/words.ts';
import type { CaseFile, HistoryEntry } from './case-props.ts';

/** What happened, newest first; messages as bubbles, events as lines. */
export function History({ words, zone, entries }: { words: Words; zone: string; entries: readonly HistoryEntry[] }) {
  return (
    <ol className="history">
      {entries.map(({ id, at, title, from, body, files }) => (
        <li key={id} className={from ? `from-${from}` : undefined}>
          <time dateTime={at.toISOString()}>{words.instant(at, zone, { short: true })}</time>
          <div>
            <b>{title}</b>
            {body && <p className={from ? 'bubble' : 'typed'}>{body}</p>}
            <Thumbs files={files} />
          </div>
        </li>
      ))}
    </ol>
  );
}

export function FileList({ words, files }: { words: Words; files: readonly CaseFile[] }) {
  if (files.length === 0) return null;
  return (
    <>
      <h3>{words.t('portal.case.files')}</h3>
      <Thumbs files={files} />
    </>
  );
}

function Thumbs({ files }: { files: readonly CaseFile[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="thumbs">
      {files.map(({ id, name, href, thumbnailHref }) => (
        <li key={id} className={thumbnailHref ? undefined : 'paper'}>
          <a href={href}>
            {thumbnailHref ? <img src={thumbnailHref} alt={name} width="96" height="96" loading="lazy" /> : name}
          </a>
        </li>
      ))}
    </ul>
  );
}
