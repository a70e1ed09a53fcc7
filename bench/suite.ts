import { parseArgs } from 'node:util';

import { measureBulk } from './bulk.ts';
import { measureDesk } from './desk.ts';
import { measureInbox } from './inbox.ts';
import { measurePortal } from './portal-bytes.ts';
import { measureRelay } from './relay.ts';
import { Report } from './report.ts';
import { measureSearch } from './search.ts';
import { setStage } from './stage.ts';
import { measureSettling } from './settling.ts';
import { measureStart } from './start-up.ts';
import { measureSubmit } from './submit.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
    only: { type: 'string' },
    large: { type: 'boolean' },
    sizes: { type: 'string' },
    keep: { type: 'string' },
  },
});
const quick = values.quick ?? false;
const wanted = (part: string) => !values.only || values.only.split(',').includes(part);

const report = new Report();
if (wanted('portal')) await measurePortal(report);
if (wanted('start')) await measureStart(report, { quick });
if (wanted('desk')) await measureDesk(report, { quick });
if (['submit', 'relay', 'inbox', 'search', 'bulk', 'settling'].some(wanted)) {
  const stage = await setStage(values.keep);
  try {
    if (wanted('submit')) await measureSubmit(report, stage, { quick });
    if (wanted('relay')) await measureRelay(report, stage, { quick });
    if (wanted('inbox')) await measureInbox(report, stage, { quick, large: values.large ?? false });
    if (wanted('search'))
      await measureSearch(report, stage, { quick, large: values.large ?? false, sizes: values.sizes });
    if (wanted('settling')) await measureSettling(report, stage, { quick, large: values.large ?? false });
    if (wanted('bulk')) await measureBulk(report, stage, { quick, large: values.large ?? false });
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    await stage.clear();
  }
}
report.print();
if (values.json) console.log(JSON.stringify(report.figures));
process.exit();
