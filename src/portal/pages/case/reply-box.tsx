import type { Words } from '../../../kit/words.ts';
import { SmallForm } from '../afterwards.tsx';
import { TextArea } from '../parts/fields.tsx';
import { PhotoInput } from '../parts/photos.tsx';
import type { CasePageProps } from './case-props.ts';

export function ReplyBox(props: {
  words: Words;
  reply: NonNullable<CasePageProps['reply']>;
  consultant: string | null;
}) {
  const { words, reply, consultant } = props;
  const step = { words, ...reply };
  return (
    <section className="extra" aria-labelledby="write">
      <h2 id="write">{words.t('portal.reply.title')}</h2>
      {consultant && <p className="hint">{words.t('portal.reply.consultant', { name: consultant })}</p>}
      <SmallForm step={step} action={reply.action} button={words.t('portal.reply.send')} multipart>
        <TextArea step={step} name="message" label={words.t('portal.reply.label')} rows={4} />
        <PhotoInput
          step={step}
          label={words.t('portal.reply.files')}
          photos={reply.photos}
          most={reply.mostPhotos}
          uploadHref={reply.uploadHref}
          documents
        />
      </SmallForm>
    </section>
  );
}
