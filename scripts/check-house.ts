/** Holds the code to src/house.ts and to the sizes. Run by `npm run check`. */
import { join } from 'node:path';

import { rooms } from '../src/house.ts';
import { complaintsAbout } from './house/complaints.ts';

const complaints = complaintsAbout(join(import.meta.dirname, '..'), rooms, 'portal');
console.log(complaints.length ? complaints.join('\n') : `${rooms.length} rooms, all in order`);
process.exitCode = complaints.length ? 1 : 0;
