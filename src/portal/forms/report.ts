import { z } from 'zod';

import { demands, issues } from '../../law/vocabulary.ts';
import { bases, buyerKinds } from './choices.ts';
import { account, choice, day, email, needed, nip, phone, text } from './fields.ts';

/** The steps of a report, one form each. Of all of them only what happened and an e-mail are required. */
export const whatHappenedForm = z.object({ issue: choice(issues, 'issue-needed') });

/** When the order is not known: which order and what of it, in words. */
export const itemsTextForm = z.object({ contract: text(500), itemsText: text(2000) });

export const noticedForm = z.object({ noticedOn: day() });

export const basisForm = z.object({ basis: choice(bases, 'basis').optional().default('statutory') });

export const demandForm = z.object({
  demand: choice(demands, 'demand').optional(),
  /** How much less, in the buyer's writing; read with `parseAmount` in the order's currency. */
  amount: text(20),
  otherDemand: text(1000),
});

/** `issue: other` says nothing yet, so then the description is what happened and must not be empty. */
export const describeForm = (issue: (typeof issues)[number]) =>
  z.object({ description: issue === 'other' ? needed('description-needed', 10_000) : text(10_000) });

export const contactForm = z
  .object({
    name: text(200),
    email: email('email-needed'),
    phone: phone(),
    buyer: choice(buyerKinds, 'buyer').optional().default('person'),
    company: text(200),
    nip: nip(),
  })
  .transform(({ company, nip: number, ...rest }) => ({
    ...rest,
    ...(rest.buyer === 'company' && { company, nip: number }),
  }));

export const payoutForm = z.object({ account: account(), holder: text(200) });
