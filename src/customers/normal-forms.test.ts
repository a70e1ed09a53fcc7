import { expect, it } from 'vitest';

import { emailKey, loginKey, nameKey, orderNumberKey, parcelNumberKey, phoneKey, postcodeKey } from './normal-forms.ts';

it.each([
  [' Jan.Nowak+sklep@Example.PL ', 'jan.nowak+sklep@example.pl'],
  ['j.a.n@gmail.com', 'j.a.n@gmail.com'],
  ['jan@żółw.pl', 'jan@xn--w-uga1v8h.pl'],
  ['jan@XN--W-UGA1V8H.pl', 'jan@xn--w-uga1v8h.pl'],
  ['łucja@example.com', 'łucja@example.com'],
  ['jan@example.com.', 'jan@example.com'],
  ['8zz+abc@allegromail.pl', '8zz+abc@allegromail.pl'],
  ['jan', null],
  ['jan@localhost', null],
  ['jan@@example.com', null],
  ['a@b.pl, c@d.pl', null],
  ['Jan <jan@example.com>', null],
  ['jan@exa mple.com', null],
  ['jan@example..com', null],
  ['', null],
])('the e-mail %j is %j', (text, key) => expect(emailKey(text)).toBe(key));

it.each([
  ['600 100 200', '+48600100200'],
  ['+48 600-100-200', '+48600100200'],
  ['0048600100200', '+48600100200'],
  ['+49 30 1234567', '+49301234567'],
  ['555-555-SHIP', null],
])('the phone %j is %j', (text, key) => expect(phoneKey(text)).toBe(key));

it.each([
  [' Kupujacy_12 ', 'kupujacy_12'],
  ['Client:44300444', 'client:44300444'],
  ['  ', null],
])('the login %j is %j', (text, key) => expect(loginKey(text)).toBe(key));

it.each([
  ['80-001', '80001'],
  [' sw1a 1aa', 'SW1A1AA'],
  ['-', null],
])('the postcode %j is %j', (text, key) => expect(postcodeKey(text)).toBe(key));

it.each([
  ['#1001', '1001'],
  [' # 10 01', '1001'],
  ['zam/2026/11', 'ZAM/2026/11'],
  ['A-1', 'A-1'],
  ['#', null],
])('the order number %j is %j', (text, key) => expect(orderNumberKey(text)).toBe(key));

it.each([
  ['6000 0000 1234-5678', '6000000012345678'],
  ['1z827wk74630', '1Z827WK74630'],
])('the parcel %j is %j', (text, key) => expect(parcelNumberKey(text)).toBe(key));

it.each([
  ['Łucja  ŻÓŁĆ-Nowak', 'lucja zolc nowak'],
  ['Ąęśćźńó ŁĄ', 'aesczno la'],
  ["O'Neill & Søn, Straße", 'oneill son strasse'],
  ['Иван Петров', 'иван петров'],
  ['', ''],
])('the name %j is found as %j', (text, key) => expect(nameKey(text)).toBe(key));
