import { describe, expect, test } from 'vitest';

import { accountForm, replyForm, sendingForm, surveyConsentForm } from './afterwards.ts';
import { findOrderForm } from './find-order.ts';
import { shortageForm, someLinesForm } from './lines.ts';
import { newLinkForm } from './new-link.ts';
import { readForm, type FormAnswer } from './read-form.ts';
import { contactForm, demandForm, describeForm, noticedForm, payoutForm, whatHappenedForm } from './report.ts';
import { withdrawForm } from './withdraw.ts';

const bought = new Map([
  ['a', 1],
  ['b', 3],
]);
const who = { name: 'Anna Wójcik', contract: '100234571', email: 'anna@example.com' };
const said = (answer: FormAnswer<unknown>) =>
  answer.ok ? answer.value : Object.fromEntries(answer.problems.map(({ field, reason }) => [field, reason]));

describe('a withdrawal', () => {
  const read = (body: unknown, lines = bought) => said(readForm(withdrawForm(lines), body));

  test('needs a name, a contract and an e-mail, and nothing else (WF-DATA)', () => {
    expect(read(who)).toEqual({ ...who, scope: 'whole', itemsText: undefined, lines: [] });
    expect(read({})).toEqual({ name: 'name-needed', contract: 'contract-needed', email: 'email-needed' });
    expect(read({ name: ' ', contract: '', email: '\t' })).toEqual({
      name: 'name-needed',
      contract: 'contract-needed',
      email: 'email-needed',
    });
  });

  test('names items and quantities, also more than were bought', () => {
    const body = { ...who, scope: 'items', line: ['a', 'b', 'stranger'], 'quantity-b': '7' };
    expect(read(body)).toMatchObject({
      lines: [
        { lineId: 'a', quantity: 1 },
        { lineId: 'b', quantity: 7 },
      ],
    });
    expect(read({ ...who, scope: 'items', line: 'b' })).toMatchObject({ lines: [{ lineId: 'b', quantity: 3 }] });
  });

  test.each([
    ['some items, none named', { scope: 'items' }, { line: 'items-or-whole' }],
    ['half a thing', { scope: 'items', line: 'b', 'quantity-b': '1,5' }, { 'quantity-b': 'quantity-form' }],
    ['none of a thing', { scope: 'items', line: 'b', 'quantity-b': '0' }, { 'quantity-b': 'quantity-form' }],
    ['an e-mail without a host', { email: 'anna@' }, { email: 'email-form' }],
  ])('asks again: %s', (_, body, problems) => expect(read({ ...who, ...body })).toEqual(problems));

  test('without a known order takes items in words', () => {
    const none = new Map<string, number>();
    expect(read({ ...who, scope: 'items', itemsText: 'czajnik' }, none)).toMatchObject({ itemsText: 'czajnik' });
    expect(read({ ...who, scope: 'items' }, none)).toEqual({ itemsText: 'items-or-whole' });
  });

  test('what was ticked before the buyer chose the whole order does not count', () => {
    expect(read({ ...who, scope: 'whole', line: ['a'] })).toMatchObject({ lines: [] });
  });
});

describe('a report', () => {
  test('needs what happened and an e-mail', () => {
    expect(said(readForm(whatHappenedForm, {}))).toEqual({ issue: 'issue-needed' });
    expect(said(readForm(whatHappenedForm, { issue: 'stolen' }))).toEqual({ issue: 'issue-needed' });
    expect(said(readForm(contactForm, {}))).toEqual({ email: 'email-needed' });
    expect(said(readForm(describeForm('defective'), {}))).toEqual({ description: undefined });
    expect(said(readForm(describeForm('other'), { description: '  ' }))).toEqual({ description: 'description-needed' });
    expect(said(readForm(demandForm, {}))).toEqual({});
  });

  test('reads phone, NIP, day and account as people write them', () => {
    const company = { email: 'biuro@kawiarnia.pl', buyer: 'company', nip: 'PL 526-104-08-28', phone: '600 100 200' };
    expect(said(readForm(contactForm, company))).toMatchObject({ nip: '5261040828', phone: '+48600100200' });
    expect(said(readForm(contactForm, { ...company, nip: '1', phone: '1' }))).toEqual({
      nip: 'nip-form',
      phone: 'phone-form',
    });
    expect(said(readForm(contactForm, { ...company, buyer: 'person' }))).not.toHaveProperty('nip');
    expect(said(readForm(noticedForm, { noticedOn: '2026-02-30' }))).toEqual({ noticedOn: 'day-form' });
    expect(said(readForm(payoutForm, { account: '61 1090' }))).toEqual({ account: 'account-form' });
    expect(said(readForm(payoutForm, {}))).toEqual({});
  });

  test('counts what a company did not get', () => {
    expect(said(readForm(shortageForm(bought), { 'received-a': '1', 'received-b': '1' }))).toEqual({
      lines: [{ lineId: 'b', quantity: 2 }],
    });
    expect(said(readForm(shortageForm(bought), {}))).toEqual({ lines: [] });
    expect(said(readForm(shortageForm(bought), { 'received-b': 'dwa' }))).toEqual({ 'received-b': 'quantity-form' });
    expect(said(readForm(someLinesForm(bought), {}))).toEqual({ line: 'items-needed' });
  });
});

test('an order is found by its number and whatever proof the channel takes', () => {
  const allegro = findOrderForm(['login', 'phone']);
  expect(said(readForm(allegro, { order: 'A-1', by: 'login', proof: 'anna_w' }))).toEqual({
    order: 'A-1',
    by: 'login',
    proof: 'anna_w',
  });
  expect(said(readForm(allegro, { order: 'A-1', by: 'email', proof: 'x' }))).toEqual({ by: 'proof-kind' });
  expect(said(readForm(allegro, {}))).toEqual({ order: 'order-needed', proof: 'proof-needed' });
});

test('a consent is given by its box alone', () => {
  expect(said(readForm(surveyConsentForm, {}))).toEqual({ survey: false });
  expect(said(readForm(surveyConsentForm, { survey: 'on' }))).toEqual({ survey: false });
  expect(said(readForm(surveyConsentForm, { survey: 'yes' }))).toEqual({ survey: true });
});

test('a file stands in for words', () => {
  expect(said(readForm(replyForm(false), {}))).toEqual({ message: 'message-needed' });
  expect(said(readForm(replyForm(true), {}))).toEqual({});
  expect(said(readForm(sendingForm(false), { carrier: 'InPost' }))).toEqual({ parcel: 'parcel-needed' });
  expect(said(readForm(accountForm, {}))).toEqual({ account: 'account-needed' });
  expect(said(readForm(newLinkForm, { email: ' anna@example.com ' }))).toEqual({ email: 'anna@example.com' });
});
