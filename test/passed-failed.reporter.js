/** Ends a run with one plain line that a machine can read: `N passed, N failed`. */
module.exports = class PassedFailed {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    this.line = `${results.numPassedTests} passed, ${failed} failed`;
    process.stdout.write(`\n${this.line}\n`);
  }
};
