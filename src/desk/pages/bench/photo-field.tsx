import { useEffect, useMemo } from 'react';

import { CameraIcon, CloseIcon } from '../../../ui/icons.tsx';
import { useWords } from '../words/words-context.tsx';
import type { Photo } from './outbox-store.ts';

/** Pictures of what came: from the camera of the phone or from its album. */
export function PhotoField({
  photos,
  onChange,
}: {
  photos: readonly Photo[];
  onChange: (photos: readonly Photo[]) => void;
}) {
  const words = useWords();
  const urls = useMemo(() => photos.map(({ blob }) => URL.createObjectURL(blob)), [photos]);
  useEffect(() => () => urls.forEach((url) => URL.revokeObjectURL(url)), [urls]);
  return (
    <div className="bench-photos">
      {urls.map((url, index) => (
        <div key={url} className="bench-photo">
          <img src={url} alt="" />
          <button
            type="button"
            aria-label={words.t('bench.photo.remove', { n: index + 1 })}
            onClick={() => onChange(photos.filter((_, each) => each !== index))}
          >
            <CloseIcon size={20} />
          </button>
        </div>
      ))}
      <label className="button">
        <CameraIcon size={20} />
        {words.t('bench.photo')}
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          multiple
          className="spoken"
          onChange={(event) => {
            const added = [...(event.currentTarget.files ?? [])].map((file) => ({ name: file.name, blob: file }));
            onChange([...photos, ...added].slice(0, 10));
            event.currentTarget.value = '';
          }}
        />
      </label>
    </div>
  );
}
