/**
 * The house, ground floor first. A room stands on the rooms listed before it: it may import their
 * top-level files and nothing else. So there are no cycles, files in sub-folders are private, and
 * reading the list in order explains the system. `npm run check` holds it.
 */
export const rooms = [
  'kit', // values, pure: day, money, id, refusal, locale, words
  'platform', // the outside world: config, database, events, jobs, mail, clock, log, world
  'ui', // tokens and components shared by the doors
  'letters', // mails and documents, pure: props in; subject, html, text or pdf out
  'law', // statutory rules by country: periods, deadlines, holidays, statutory texts. Pure
  'identity', // shops, staff, roles, permissions, sessions, API keys
  'channels', // where a shop sells: brand, words, contact, who answers
  'customers', // people: who they are and by what names we know them
  'orders', // what was bought, by whom, and how it was shipped; imports
  'files', // pictures and documents: upload, checks, thumbnails
  'rota', // who gets a case: rules, how much each carries, who is away and who stands in
  'cases', // statements, cases with all five axes, clocks, statuses, the list
  'messages', // what buyer and shop say to each other, and every mail
  'cover', // absences: cases go to the substitute and come back
  'returns', // parcels back: proof of sending, goods received
  'refunds', // money that goes back
  'bank', // refunds by transfer: files the bank imports, statements it gives back
  'guarantees', // how long the shop answers for each piece, and for how much longer after a repair
  'decisions', // the act that turns a case into remedies, letters and money
  'vouchers', // codes worth money off the next purchase
  'accounting', // what the books still need of refunds: corrections of invoices, registers, files for the accountant
  'payouts', // what operators of payments and marketplaces say of the money they moved, against what we hold
  'recovery', // parcels that did not come: the search for them; the shop's own money from carriers, suppliers, marketplaces
  'privacy', // what is held about a person: handed out, forgotten, kept as long as the law says
  'macros', // texts with placeholders and what is done with them; work on many cases at once
  'notices', // what people of a shop are told: at the desk, by mail, each morning
  'analytics', // what the shop learns: the team's numbers, the register of complaints, time spent
  'welcome', // the first run of a shop: what is set up, a test mail, a test case
  'portal', // front door for buyers: server-rendered forms and the case page
  'api', // front door for machines and the desk: the contract
  'desk', // front door for staff: the single-page app
  'hooks', // door for other systems: what they notify us of
  'roof', // what web.ts, worker.ts and cli.ts are made of
] as const;
