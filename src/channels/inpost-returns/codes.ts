import { XMLParser } from 'fast-xml-parser';
import { create } from 'xmlbuilder2';
import { z } from 'zod';

import { callOut } from '../calling.ts';
import type { Link } from '../connector.ts';
import type { ReturnLabel, ReturnLabelRequest } from '../parcel-side.ts';
import { sayable, type WriteResult } from '../write-result.ts';

/** Their lockers have three heights: 8, 19 and 41 cm. */
const packTypes = { small: 'A', medium: 'B', large: 'C' } as const;

type Ended = Extract<WriteResult, { state: 'rejected' | 'retryable' | 'unknown' | 'needs-reauth' }>;

/** Asks for a code under our number (rma). They have no key for "the same again": who asks twice gets two codes. */
export async function createReturn(link: Link, request: ReturnLabelRequest): Promise<WriteResult<ReturnLabel>> {
  if (request.kind !== 'code') return { state: 'unsupported' };
  const phone = (request.from.phone ?? '').replace(/\D/g, '').slice(-9);
  if (phone.length !== 9) return { state: 'rejected', code: 'phone', text: '', field: 'phone' };
  const said = await post(
    link,
    'revloggenerateactivecode',
    {
      rma: request.key,
      packType: request.size ? packTypes[request.size] : (link.credentials['packSize'] ?? 'B'),
      ...(request.validUntil && { expirationDate: request.validUntil.toISOString() }),
      senderPhone: phone,
      ...(request.from.email && { senderEmail: request.from.email }),
      returnDescription1: request.reference,
    },
    { acts: true },
  );
  if ('ended' in said) return said.ended;
  const code = z.object({ return: z.object({ code: z.coerce.string().min(4).max(40) }) }).safeParse(said.tree);
  // Answered, but not with a code: perhaps one was made. Looking it up by our number tells.
  if (!code.success) return { state: 'unknown' };
  return {
    state: 'done',
    ref: code.data.return.code,
    number: null,
    code: code.data.return.code,
    file: null,
    expiresAt: request.validUntil ?? null,
  };
}

/** What they know under our number: the code, and the parcel's number once somebody used it. */
export async function findReturn(
  link: Link,
  key: string,
): Promise<WriteResult<ReturnLabel> | { readonly state: 'absent' }> {
  const report = await reportOf(link, { rma: key });
  if ('ended' in report) return report.ended;
  const entry = report.entries.find((each) => each.rma === key);
  if (!entry?.code) return { state: 'absent' };
  return {
    state: 'done',
    ref: entry.code,
    code: entry.code,
    number: entry.packCode && /^\d{20,26}$/.test(entry.packCode) ? entry.packCode : null,
    file: null,
    expiresAt: null,
  };
}

interface Entry {
  readonly rma: string | null;
  readonly code: string | null;
  readonly packCode: string | null;
}

export async function reportOf(link: Link, by: { rma: string }): Promise<{ entries: Entry[] } | { ended: Ended }> {
  const said = await post(link, 'revloggetreport', { ...by, paging: { limit: '100', offset: '0' } }, { acts: false });
  return 'ended' in said ? said : { entries: entriesIn(said.tree) };
}

/** Every element of the answer that speaks of a code, wherever it stands: the report's frame is not described anywhere we may rely on. */
function entriesIn(tree: unknown): Entry[] {
  if (Array.isArray(tree)) return tree.flatMap(entriesIn);
  if (typeof tree !== 'object' || tree === null) return [];
  const fields = tree as Record<string, unknown>;
  const text = (...names: string[]) => {
    const value = names.map((name) => fields[name]).find((each) => typeof each === 'string' && each !== '');
    return typeof value === 'string' ? value : null;
  };
  const entry = { rma: text('rma'), code: text('code'), packCode: text('packCode', 'reverseReturnPackCode') };
  return [...(entry.code ? [entry] : []), ...Object.values(fields).flatMap(entriesIn)];
}

const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true, processEntities: false });

async function post(
  link: Link,
  act: string,
  content: object,
  { acts }: { acts: boolean },
): Promise<{ tree: unknown } | { ended: Ended }> {
  const { email, password } = link.credentials;
  const body = new URLSearchParams({
    email: email ?? '',
    password: password ?? '',
    content: create({ paczkomaty: content }).end({ headless: true }),
  }).toString();
  const { answer, ended } = await callOut(
    link,
    {
      method: 'POST',
      path: `/?do=${act}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    },
    { acts },
  );
  if (ended) return { ended };
  if (answer.status === 403) return { ended: { state: 'needs-reauth' } };
  let tree: unknown;
  try {
    tree = (parser.parse(answer.text) as { paczkomaty?: unknown }).paczkomaty;
  } catch {
    tree = undefined;
  }
  const error = errorIn(tree);
  if (error !== null) {
    if (/login|password|has[lł]o|autory|authori/i.test(error)) return { ended: { state: 'needs-reauth' } };
    return { ended: { state: 'rejected', code: 'error', text: sayable(error) } };
  }
  if (tree === undefined)
    return {
      ended:
        answer.status >= 400
          ? { state: 'rejected', code: String(answer.status), text: '' }
          : acts
            ? { state: 'unknown' }
            : { state: 'retryable', afterSeconds: 300 },
    };
  return { tree };
}

/** `<error>` with text, or with the text beside a key. */
function errorIn(tree: unknown): string | null {
  if (typeof tree !== 'object' || tree === null || !('error' in tree)) return null;
  const { error } = tree;
  if (typeof error === 'string') return error || null;
  return typeof error === 'object' ? JSON.stringify(error) : null;
}
