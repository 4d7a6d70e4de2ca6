/* Used by `nest build` and `nest start`: swc-loader instead of ts-loader; type errors come from `npm run typecheck`. */
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const swcrc = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
delete swcrc.$schema;
delete swcrc.jsc.baseUrl;
delete swcrc.jsc.paths;
// The aliases are given here: the Nest CLI reads them only together with `baseUrl`, which TypeScript 6 refuses.
const alias = Object.fromEntries(
  readdirSync(join(root, 'libs')).map((lib) => [
    `@chronology/${lib}$`,
    join(root, 'libs', lib, 'src', 'index.ts'),
  ]),
);

module.exports = (options) => ({
  ...options,
  resolve: { ...options.resolve, alias },
  devtool: 'source-map',
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: { loader: 'swc-loader', options: { ...swcrc, swcrc: false } },
      },
    ],
  },
  plugins: options.plugins.filter((plugin) => plugin.constructor.name !== 'ForkTsCheckerWebpackPlugin'),
});
