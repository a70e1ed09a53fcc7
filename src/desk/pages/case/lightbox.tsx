import { Modal } from '@mantine/core';

import { BackIcon, RightIcon } from '../../../ui/icons.tsx';
import type { CaseFile } from '../api/case-queries.ts';
import { Button } from '../parts/button.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { fileUrl } from './file-address.ts';
import { useFocusBack } from '../parts/use-focus-back.ts';

interface Props {
  pictures: readonly CaseFile[];
  at: number;
  setAt: (at: number | null) => void;
}

export function Lightbox({ pictures, at, setAt }: Props) {
  const words = useWords();
  useFocusBack();
  const { shopId } = useSeat();
  const picture = pictures[at];
  if (!picture) return null;
  const step = (by: number) => setAt((at + by + pictures.length) % pictures.length);
  return (
    <Modal
      opened
      onClose={() => setAt(null)}
      size="auto"
      centered
      title={`${picture.name} · ${at + 1} / ${pictures.length}`}
      closeButtonProps={{ 'aria-label': words.t('desk.close') }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') step(-1);
        if (event.key === 'ArrowRight') step(1);
      }}
    >
      <img className="large-picture" src={fileUrl(shopId, picture.id)} alt={picture.name} />
      <div className="bar lightbox-bar">
        {pictures.length > 1 && (
          <>
            <Button icon aria-label={words.t('desk.picture.previous')} onClick={() => step(-1)}>
              <BackIcon />
            </Button>
            <Button icon aria-label={words.t('desk.picture.next')} onClick={() => step(1)}>
              <RightIcon />
            </Button>
          </>
        )}
        <a className="button push" href={fileUrl(shopId, picture.id)} download={picture.name}>
          {words.t('desk.download')}
        </a>
      </div>
    </Modal>
  );
}
