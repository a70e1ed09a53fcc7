import { useTags } from '../../sorting/tag-queries.ts';
import { Emptiness, Loaded } from '../../parts/states.tsx';
import { useWords } from '../../words/words-context.tsx';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { useLock } from '../parts/use-lock.ts';
import { NewTag } from './new-tag.tsx';
import { TagRow } from './tag-row.tsx';

/** The words a shop sorts its cases by. */
export function TagsPage() {
  const words = useWords();
  const tags = useTags();
  const locked = useLock('change tags');
  return (
    <>
      <SectionHead title={words.t('settings.section.tags')} lead={words.t('sorting.settings.tags.lead')} />
      <Loaded query={tags} skeleton={<FormSkeleton />}>
        {tags.data?.length === 0 && <Emptiness title={words.t('sorting.settings.tags.empty')} />}
        <ul className="settings-items">
          {tags.data?.map((tag) => (
            <TagRow key={tag.id} tag={tag} locked={locked} />
          ))}
        </ul>
        <NewTag />
      </Loaded>
    </>
  );
}
