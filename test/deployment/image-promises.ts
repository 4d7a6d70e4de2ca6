import type { Promises } from './promise';

const stagesOf = (dockerfile: string): readonly string[] =>
  dockerfile.split(/^(?=FROM )/m).filter((stage) => stage.startsWith('FROM '));

const lastStage = (dockerfile: string): string => stagesOf(dockerfile).at(-1) ?? '';

/** What the image holds, and who runs it. */
export const imagePromises: Promises = {
  'the image is run by somebody who is not root': ({ files }) =>
    /^USER [1-9]\d*(:[1-9]\d*)?$/m.test(lastStage(files.dockerfile)) ? [] : ['USER'],

  'the image holds the modules of production alone': ({ files }) => {
    const last = lastStage(files.dockerfile);
    const from = /^COPY --from=(\w+) \S+\/node_modules /m.exec(last)?.[1];
    const stage = stagesOf(files.dockerfile).find((each) => / AS (\w+)/.exec(each)?.[1] === from);
    return stage?.includes('npm ci --omit=dev') === true && !last.includes('npm ') ? [] : [String(from)];
  },

  'the image holds what was built, the schema and the samples, and no source': ({ files }) => {
    const copied = [...lastStage(files.dockerfile).matchAll(/^COPY (?:--from=\w+ )?.*? ?(\S+)$/gm)].map(
      ([, to]) => to ?? '',
    );
    const expected = ['./', 'node_modules', 'dist', 'apps/cli/chronology.mjs', 'schema', 'samples'];
    return [
      ...expected.filter((each) => !copied.includes(each)),
      ...copied.filter((each) => !expected.includes(each)),
    ];
  },
};
