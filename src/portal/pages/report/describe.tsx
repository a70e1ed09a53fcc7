import type { Issue } from '../../../law/vocabulary.ts';
import { TextArea } from '../parts/fields.tsx';
import { PhotoInput, type Photo } from '../parts/photos.tsx';
import { StepPage } from '../parts/step-page.tsx';
import type { StepProps } from '../step.ts';

export interface DescribeProps extends StepProps {
  issue: Issue;
}

export function DescribePage({ issue, ...step }: DescribeProps) {
  const { words } = step;
  return (
    <StepPage step={step} button={words.t('portal.step.next')}>
      <TextArea
        step={step}
        name="description"
        heading
        rows={8}
        optional={issue !== 'other'}
        label={words.t('portal.describe.title')}
        hint={words.t('portal.describe.hint')}
      />
    </StepPage>
  );
}

export interface PhotosProps extends StepProps {
  photos: readonly Photo[];
  most: number;
  uploadHref: string | null;
}

export function PhotosPage({ photos, most, uploadHref, ...step }: PhotosProps) {
  const { words } = step;
  return (
    <StepPage step={step} button={words.t('portal.step.next')} multipart>
      <h1>{words.t('portal.photos.title')}</h1>
      <p className="lead">{words.t('portal.photos.lead')}</p>
      <PhotoInput
        step={step}
        label={words.t('portal.photos.label')}
        photos={photos}
        most={most}
        uploadHref={uploadHref}
      />
    </StepPage>
  );
}
