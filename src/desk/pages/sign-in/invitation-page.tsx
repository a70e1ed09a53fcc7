import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';

import { api, workIn } from '../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Skeleton } from '../parts/states.tsx';
import { keepShop, meQuery, useMe } from '../session/me.tsx';
import { sessionResumed } from '../session/session-state.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { signIn } from './auth-requests.ts';
import { Door } from './door.tsx';
import { InvitationForm } from './invitation-form.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { Button } from '../parts/button.tsx';
import { useForm } from './use-form.ts';

/** A new person chooses a password; one who has an account signs in with it, and then accepts. */
export function InvitationPage() {
  const words = useWords();
  const { token } = useParams({ from: '/invitation/$token' });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => api.invitations.find({ token }),
  });
  const me = useMe();

  const accept = async (given: { name?: string; password?: string }) => {
    const { shopId } = await api.invitations.accept({ token, ...given });
    if (given.password && invitation.data) await signIn(invitation.data.email, given.password);
    keepShop(shopId);
    sessionResumed(); // asking who is here, before anybody was, looked like a session that ran out
    await queries.invalidateQueries({ queryKey: meQuery.queryKey });
    await navigate((await isNew(shopId)) ? { to: '/welcome', search: {} } : { to: '/inbox' });
  };
  const join = useForm({}, () => accept({}));

  if (invitation.error) {
    const { status } = problemFrom(invitation.error);
    const lead = status === 410 || status === 404 ? words.t('desk.invitation.gone.lead') : undefined;
    return (
      <Door title={words.t('desk.invitation.gone')} lead={lead}>
        {!lead && <ProblemNote error={invitation.error} onRetry={() => void invitation.refetch()} />}
      </Door>
    );
  }
  if (!invitation.data)
    return (
      <Door title={words.t('desk.invitation.title')}>
        <Skeleton height={160} />
      </Door>
    );

  const { shopName, role, email, name, hasAccount } = invitation.data;
  const lead = words.t('desk.invitation.lead', { shop: shopName, role: say(words, 'identity.role', role), email });
  return (
    <Door title={words.t('desk.invitation.title')} lead={lead}>
      {me.data?.email === email ? (
        <form className="stack" onSubmit={(event) => void join.submit(event)}>
          <ProblemNote error={join.problem} />
          <Button type="submit" look="primary" className="wide" busy={join.busy}>
            {words.t('desk.invitation.join')}
          </Button>
        </form>
      ) : hasAccount ? (
        <SignInForm email={email} onDone={() => void accept({})} />
      ) : (
        <InvitationForm name={name} email={email} accept={accept} />
      )}
    </Door>
  );
}

/** Who opens a shop is led through it once; whoever joins a running one goes to work. */
async function isNew(shopId: string): Promise<boolean> {
  workIn(shopId);
  const progress = await api.welcome.find().catch(() => null);
  const { shops } = await api.me.find();
  const mine = shops.find((each) => each.shopId === shopId);
  return progress !== null && progress.finishedAt === null && mine?.role === 'owner';
}
