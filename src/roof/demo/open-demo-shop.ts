import type { z } from 'zod';

import { changeReturnTerms } from '../../channels/change-return-terms.ts';
import { connectInput } from '../../channels/connection-inputs.ts';
import { connect } from '../../channels/connect.ts';
import { changeReturnTermsInput } from '../../channels/return-terms-inputs.ts';
import { createChannelInput } from '../../channels/channel-inputs.ts';
import type { Channel } from '../../channels/channel.ts';
import { createChannel } from '../../channels/create-channel.ts';
import { openShop, openShopInput } from '../../channels/open-shop.ts';
import { updateChannel } from '../../channels/update-channel.ts';
import { statusInput } from '../../cases/status-inputs.ts';
import { createStatus } from '../../cases/statuses.ts';
import { addFile } from '../../files/add-file.ts';
import { acceptInvitation } from '../../identity/accept-invitation.ts';
import type { StaffActor } from '../../identity/actor.ts';
import { inviteStaff } from '../../identity/invite-staff.ts';
import { addStarters } from '../../macros/starters.ts';
import { updateShopInput } from '../../identity/shop-inputs.ts';
import { makeSignIn } from '../../identity/sign-in.ts';
import { finishWelcome } from '../../welcome/progress.ts';
import { updateShop } from '../../identity/update-shop.ts';
import { keepDepartment } from '../../messages/departments.ts';
import type { World } from '../../platform/world.ts';
import {
  demoPassword,
  demoShopName,
  demoSlugs,
  demoStaff,
  type DemoChannel,
  type DemoStaffName,
} from './demo-handles.ts';
import { demoLogo } from './demo-photos.ts';
import { demoStatuses, type DemoStatus } from './demo-statuses.ts';

export interface DemoShop {
  readonly shopId: string;
  readonly channels: Readonly<Record<DemoChannel, Channel>>;
  readonly staff: Readonly<Record<DemoStaffName, StaffActor>>;
  readonly statuses: Readonly<Record<DemoStatus, string>>;
  /** The department that knows what lies on the shelves. */
  readonly store: string;
}

/** Opens the shop as an owner would: invitations, settings, channels, statuses. */
export async function openDemoShop(world: World): Promise<DemoShop> {
  const { anna } = demoStaff;
  const opened = await openShop(
    world,
    openShopInput.parse({ name: demoShopName, ownerEmail: anna.email, ownerName: anna.name }),
  );
  const { shopId } = opened;
  const signIn = makeSignIn(world);
  const join = async (name: DemoStaffName, invitationUrl: string): Promise<StaffActor> => {
    const token = invitationUrl.split('/').at(-1)!;
    const { member } = await acceptInvitation(world, signIn, null, { token, password: demoPassword });
    return { kind: 'staff', shopId, id: member.id, role: demoStaff[name].role, name: member.name };
  };
  const owner = await join('anna', opened.invitationUrl);
  const invite = async (name: 'marta' | 'tomasz' | 'ewa') =>
    join(name, (await inviteStaff(world, owner, demoStaff[name])).invitationUrl);
  const staff = { anna: owner, marta: await invite('marta'), tomasz: await invite('tomasz'), ewa: await invite('ewa') };

  await updateShop(world, owner, updateShopInput.parse(settings));
  await finishWelcome(world, owner);
  const channels = await openChannels(world, owner, opened.channel, staff);
  const statuses = {} as Record<DemoStatus, string>;
  for (const [position, [key, status]] of Object.entries(demoStatuses).entries()) {
    statuses[key as DemoStatus] = (await createStatus(world, owner, statusInput.parse({ ...status, position }))).id;
  }
  const { id: store } = await keepDepartment(world, owner, {
    name: 'Magazyn',
    emails: ['magazyn@zielonapolka.example'],
    members: [staff.tomasz.id],
  });
  await addStarters(world, owner, { locale: 'pl' });
  await openReturns(world, owner, channels.store.id);
  return { shopId, channels, staff, statuses, store };
}

/** A carrier that calls nobody, so that labels and codes can be tried: a code for changes of mind, a label or a courier for faults. */
async function openReturns(world: World, owner: StaffActor, channelId: string): Promise<void> {
  const { id } = await connect(
    world,
    owner,
    connectInput.parse({ connector: 'demo-carrier', name: 'Kurier Demo', environment: 'mock' }),
  );
  await changeReturnTerms(
    world,
    owner,
    changeReturnTermsInput.parse({
      channelId,
      connectionId: id,
      changedMind: ['own', 'code'],
      faulty: ['own', 'label', 'pickup'],
      prices: { code: 1299, label: 1599, pickup: 1999 },
      wordsPl: 'Ceramikę zawiń w papier, nie w gazetę: farba zostawia ślady na szkliwie.',
      wordsEn: 'Wrap ceramics in plain paper, not newspaper: its ink marks the glaze.',
    }),
  );
}

/** A company that does not exist: its numbers add up and belong to nobody. */
const settings = {
  legal: {
    name: 'Zielona Półka Anna Nowicka',
    nip: '1234563218',
    regon: '123456785',
    street: 'ul. Krzycka 41/2',
    postcode: '53-020',
    city: 'Wrocław',
    country: 'PL',
    email: 'pomoc@zielonapolka.example',
    phone: '+48 71 555 01 84',
  },
  returnAddress: {
    name: 'Zielona Półka, magazyn',
    street: 'ul. Tyniecka 8, brama 3',
    postcode: '52-407',
    city: 'Wrocław',
    country: 'PL',
    phone: '+48 71 555 01 85',
  },
  // Refunds above 5,000 zł take two people, and so does every file for the bank.
  policy: { secondPersonAbove: { limits: { PLN: 500_000, EUR: 120_000 }, elsewhere: 'two' } },
} as const;

async function openChannels(
  world: World,
  owner: StaffActor,
  first: Channel,
  { anna, marta }: Record<DemoStaffName, StaffActor>,
): Promise<Record<DemoChannel, Channel>> {
  const logo = await addFile(world, owner, { logo: true }, { source: await demoLogo(), name: 'zielona-polka.png' });
  const shared = {
    contactEmail: 'pomoc@zielonapolka.example',
    contactPhone: '+48 71 555 01 84',
    senderEmail: 'pomoc@zielonapolka.example',
    defaultStaffId: marta.id,
  };
  const branded = (channel: Channel) => updateChannel(world, owner, { channelId: channel.id, logoFileId: logo.id });
  const open = async (input: z.input<typeof createChannelInput>) =>
    branded(await createChannel(world, owner, createChannelInput.parse({ ...shared, ...input })));

  const store = await updateChannel(world, owner, {
    channelId: first.id,
    ...shared,
    slug: demoSlugs.store,
    color: '#0a7050',
    proofs: ['email', 'phone', 'postcode'],
    casePrefix: 'ZP',
  });
  return {
    store: await branded(store),
    allegro: await open({
      kind: 'allegro',
      name: 'Zielona Półka na Allegro',
      slug: demoSlugs.allegro,
      color: '#b8480b',
      casePrefix: 'AL',
      proofs: ['login', 'phone', 'parcel'],
    }),
    ebay: await open({
      kind: 'ebay',
      name: 'Zielona Półka on eBay',
      slug: demoSlugs.ebay,
      color: '#1f5fa8',
      casePrefix: 'EB',
      country: 'DE',
      locales: ['en', 'pl'],
      defaultLocale: 'en',
      proofs: ['email', 'login', 'postcode', 'parcel'],
      withdrawalDays: 30,
    }),
    b2b: await open({
      kind: 'b2b',
      name: 'Zielona Półka dla firm',
      slug: demoSlugs.b2b,
      color: '#3d4f5c',
      casePrefix: 'BB',
      contactEmail: 'firmy@zielonapolka.example',
      defaultStaffId: anna.id,
    }),
  };
}
