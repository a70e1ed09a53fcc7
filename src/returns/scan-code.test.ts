import { expect, test } from 'vitest';

import { readScan } from './scan-code.ts';

test.each([
  ['ZP-1001', 'ZP-1001', null],
  ['zp 1001', 'ZP-1001', null],
  ["ZP'1001", 'ZP-1001', null], // the dash of a scanner set to another keyboard
  [']C1ZP-1001', 'ZP-1001', null], // with its AIM identifier
  ['ZP-1001U12', 'ZP-1001', 12],
  ['620012345678901234567890', null, null],
  ['ZW4F7K0M2P9XQ1TT3B', null, null],
])('%s is case %s, pieces %s', (code, caseNumber, unit) => {
  expect(readScan(code)).toMatchObject({ caseNumber, unit });
});

test.each([
  ['620012345678901234567890', ['620012345678901234567890']], // InPost
  ['(00) 359007734001234567', ['00359007734001234567', '359007734001234567']], // Poczta Polska, GS1-128
  ['%005000113456789012345327616', ['005000113456789012345327616', '13456789012345']], // DPD
  ['9622001900000000000000776543210987', ['9622001900000000000000776543210987', '776543210987']], // FedEx
  ['3PL02495+JJD000390007882823999', ['3PL02495JJD000390007882823999', 'JJD000390007882823999']], // DHL
  ['SO/2026/17', ['SO202617']],
])('%s is looked for as %j', (code, keys) => {
  expect(readScan(code).keys).toEqual(keys);
});
