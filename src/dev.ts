/** What `npm run dev` restarts when a source changes. */
import { main } from './cli.ts';

await main(['start']);
