import { demoStaff } from '../src/roof/demo/demo-handles.ts';
import { signInAs } from './shop/people.ts';
import { startProduct } from './start.ts';

/**
 * One demo shop for the whole run. E2E_URL names one that runs already (with TRUST_PROXY=true), which
 * spares the start while a journey is being written.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const running = process.env['E2E_URL'];
  const product = running ? null : await startProduct({ demo: true });
  const url = product?.url ?? running!;
  process.env['E2E_URL'] = url;
  try {
    process.env['E2E_KEY'] = await makeKey(url);
  } catch (error) {
    await product?.stop();
    throw error;
  }
  return async () => {
    const complaints = (await product?.complaints()) ?? [];
    await product?.stop();
    if (complaints.length) throw new Error(`Something broke inside while the journeys ran:\n${complaints.join('\n')}`);
  };
}

/** The owner makes a key, as for an integrator: orders come in by it. */
async function makeKey(url: string): Promise<string> {
  const cookie = await signInAs(url, demoStaff.anna.email);
  const me = (await (await fetch(`${url}/api/v1/me`, { headers: { cookie } })).json()) as {
    shops: { shopId: string }[];
  };
  const made = await fetch(`${url}/api/v1/api-keys`, {
    method: 'POST',
    headers: { cookie, origin: url, 'content-type': 'application/json', 'zwrotka-shop': me.shops[0]!.shopId },
    body: JSON.stringify({ name: 'Journeys', role: 'owner' }),
  });
  if (!made.ok) throw new Error(`No key: ${made.status} ${await made.text()}`);
  return ((await made.json()) as { token: string }).token;
}
