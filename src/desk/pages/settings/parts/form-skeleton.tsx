import { Skeleton } from '../../parts/states.tsx';

export const FormSkeleton = () => (
  <div className="settings-form" aria-hidden="true">
    {[1, 2, 3, 4].map((row) => (
      <Skeleton key={row} height={46} />
    ))}
  </div>
);
