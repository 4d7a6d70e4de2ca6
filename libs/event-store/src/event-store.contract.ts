import { appending } from './contract/appending.contract';
import { content } from './contract/content.contract';
import { following } from './contract/following.contract';
import type { ContractCase, Harness, Need } from './contract/harness';
import { losingTheServer } from './contract/losing-the-server.contract';
import { reading } from './contract/reading.contract';

/** Every promise of the port, each as one case, in the order of their numbers. */
export const contractCases: readonly ContractCase[] = [
  ...appending,
  ...content,
  ...reading,
  ...following,
  ...losingTheServer,
].sort((a, b) => a.name.localeCompare(b.name));

/**
 * The suite that every adapter passes. `openHarness` makes an empty log for each case; `offers` names what it has
 * beyond the store itself. Cases that need more are left out by design, and said so in one line.
 */
export const eventStoreContract = (
  name: string,
  openHarness: () => Promise<Harness>,
  offers: readonly Need[] = [],
): void => {
  const offered = contractCases.filter(({ needs }) => needs === undefined || offers.includes(needs));
  const leftOut = contractCases.filter((each) => !offered.includes(each));
  if (leftOut.length > 0) console.info(`${name}: left out by design: ${leftOut.map(inShort).join(', ')}`);

  describe(`${name} keeps every promise of the log`, () => {
    for (const { name: promise, run } of offered) {
      it(
        promise,
        async () => {
          const harness = await openHarness();
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
};

const inShort = ({ name, needs }: ContractCase): string => `${name.slice(0, 2)} (needs ${needs})`;
