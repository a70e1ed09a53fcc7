import { useMediaQuery } from '@mantine/hooks';
import { Outlet, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';

import { whenIdle } from '../parts/when-idle.ts';
import { CaseList } from './case-list.tsx';

/** List and case side by side; on a phone one of them. */
export function InboxPage() {
  const { caseId } = useParams({ strict: false });
  const narrow = useMediaQuery('(max-width: 767px)', window.innerWidth < 768);
  useEffect(() => whenIdle(() => import('../case/case-page.tsx')), []);
  return (
    <div className="work" data-open={caseId ? 'case' : 'list'}>
      {!(narrow && caseId) && <CaseList openId={caseId ?? null} />}
      {!(narrow && !caseId) && <Outlet />}
    </div>
  );
}
