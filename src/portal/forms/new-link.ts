import { z } from 'zod';

import { email, text } from './fields.ts';

/** Asks for a new link by mail. The number only narrows it down. */
export const newLinkForm = z.object({ email: email('email-needed'), number: text(40) });
