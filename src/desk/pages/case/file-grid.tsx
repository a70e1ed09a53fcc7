import { useState } from 'react';

import { FileIcon } from '../../../ui/icons.tsx';
import type { CaseFile } from '../api/case-queries.ts';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { fileUrl, thumbnailUrl } from './file-address.ts';
import { Lightbox } from './lightbox.tsx';

/** Pictures as thumbnails that open large, documents by name. */
export function FileGrid({ files }: { files: readonly CaseFile[] }) {
  const words = useWords();
  const { shopId } = useSeat();
  const [at, setAt] = useState<number | null>(null);
  if (files.length === 0) return null;
  const pictures = files.filter(({ kind }) => kind === 'picture');
  const documents = files.filter(({ kind }) => kind !== 'picture');
  return (
    <>
      <ul className="files">
        {pictures.map((file, index) => (
          <li key={file.id}>
            <button
              type="button"
              className="thumbnail"
              aria-label={words.t('desk.picture.open', { name: file.name })}
              onClick={() => setAt(index)}
            >
              <img
                src={file.hasThumbnail ? thumbnailUrl(shopId, file.id) : fileUrl(shopId, file.id)}
                alt=""
                width={72}
                height={72}
                loading="lazy"
              />
            </button>
          </li>
        ))}
        {documents.map((file) => (
          <li key={file.id}>
            <a className="document" href={fileUrl(shopId, file.id)} target="_blank" rel="noreferrer">
              <FileIcon />
              {file.name}
            </a>
          </li>
        ))}
      </ul>
      {at !== null && <Lightbox pictures={pictures} at={at} setAt={setAt} />}
    </>
  );
}
