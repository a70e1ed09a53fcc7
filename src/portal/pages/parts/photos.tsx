import type { Words } from '../../../kit/words.ts';
import { problemOf, type StepProps } from '../step.ts';
import { Problem } from './fields.tsx';

/** A picture already on the server. */
export interface Photo {
  readonly id: string;
  readonly name: string;
  readonly thumbnailHref: string;
}

interface Props {
  step: Pick<StepProps, 'words' | 'problems'>;
  label: string;
  photos: readonly Photo[];
  most: number;
  /** Where the enhancer sends each picture at once; null leaves all to the form. */
  uploadHref: string | null;
  /** Documents too, not only pictures. */
  documents?: boolean;
}

/**
 * A plain file input that works by itself; the enhancer adds drop, paste, progress, retry and remove.
 * No `capture` (it would hide the gallery) and no heic in `accept` (iOS then converts to jpeg by itself).
 */
export function PhotoInput({ step: { words, problems }, label, photos, most, uploadHref, documents = false }: Props) {
  const problem = problemOf(words, problems, 'photos');
  const types = documents ? 'image/jpeg,image/png,image/webp,application/pdf' : 'image/jpeg,image/png,image/webp';
  return (
    <div
      className={problem ? 'field photos has-problem' : 'field photos'}
      data-photos={uploadHref ?? undefined}
      data-most={most}
      data-words={uploadHref ? JSON.stringify(wordsForPhotos(words)) : undefined}
    >
      <span className="label" id="photos-label">
        {label} <span className="optional">{words.t('portal.step.optional')}</span>
      </span>
      <p className="hint" id="photos-hint">
        {words.t(documents ? 'portal.photos.hintDocuments' : 'portal.photos.hint', { most })}
      </p>
      {problem && <Problem words={words} id="photos-problem" text={problem} />}
      <ul className="thumbs" hidden={photos.length === 0 || undefined}>
        {photos.map(({ id, name, thumbnailHref }) => (
          <li key={id}>
            <img src={thumbnailHref} alt={name} width="96" height="96" loading="lazy" />
            <button name="removePhoto" value={id} formNoValidate>
              <span className="unseen">{words.t('portal.photos.remove', { name })}</span>
            </button>
          </li>
        ))}
      </ul>
      <FileInput
        id="photos"
        many
        accept={types}
        choose={words.t('portal.photos.choose')}
        describedBy={problem ? 'photos-hint photos-problem' : 'photos-hint'}
      />
      <p className="unseen" role="status" data-said />
    </div>
  );
}

interface FileInputProps {
  id: string;
  many?: boolean;
  accept: string;
  choose: string;
  describedBy: string;
}

/** The browser's own button is hidden, since it speaks the browser's language; the label is the button. */
export function FileInput({ id, many = false, accept, choose, describedBy }: FileInputProps) {
  return (
    <label className="drop">
      <span id={`${id}-choose`}>{choose}</span>
      <input
        type="file"
        id={id}
        name={id}
        multiple={many}
        accept={accept}
        aria-labelledby={`${id}-label ${id}-choose`}
        aria-describedby={describedBy}
      />
    </label>
  );
}

/** The enhancer has no words of its own; it gets these. `#` stands for the file's name. */
function wordsForPhotos(words: Words) {
  const name = '#';
  return {
    sending: words.t('portal.photos.sending', { name }),
    sent: words.t('portal.photos.sent', { name }),
    failed: words.t('portal.photos.failed', { name }),
    retry: words.t('portal.photos.retry', { name }),
    remove: words.t('portal.photos.remove', { name }),
    removed: words.t('portal.photos.removed', { name }),
    tooMany: words.t('portal.problem.too-many-files'),
    drop: words.t('portal.photos.drop'),
  };
}
