import { compiledDist } from '../../../../test/processes';
import { openServedHarness } from './eventstoredb.contract';
import { ruleCases } from './rules.contract';

describe('the log on EventStoreDB', () => {
  for (const { name, run } of ruleCases) {
    it(
      name,
      async () => {
        const harness = await openServedHarness(compiledDist);
        try {
          await run(harness);
        } finally {
          await harness.end();
        }
      },
      60_000,
    );
  }
});
