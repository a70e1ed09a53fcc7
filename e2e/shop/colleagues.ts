import { askApi } from './api.ts';
import { anAddress, anEmail } from './people.ts';

/** Somebody the journey has for itself: who of the demo shop is shared by all journeys cannot be sent on holiday. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Invited by the owner, and in. */
export async function hire(name: string, role = 'consultant'): Promise<Colleague> {
  const [email, password] = [anEmail(name.split(' ')[0]!.toLowerCase()), 'jodla-i-buk-2026'];
  interface Invited {
    member: { id: string };
    invitationUrl: string;
  }
  const { member, invitationUrl } = await askApi<Invited>('POST', '/staff', { email, name, role });
  const token = new URL(invitationUrl).pathname.split('/').at(-1)!;
  const answer = await fetch(`${process.env['E2E_URL']}/api/v1/invitations/${token}/acceptance`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': anAddress() },
    body: JSON.stringify({ password }),
  });
  if (!answer.ok) throw new Error(`${name} could not join: ${answer.status} ${await answer.text()}`);
  return { id: member.id, name, email, password };
}
