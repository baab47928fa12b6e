const Sequencer = require('@jest/test-sequencer').default;

/** Where nothing is known from earlier runs, Jest takes large files to be slow ones; here those that drive a browser are, and one of them would be left alone at the end. */
module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    const slow = ({ path }) => /\.browser\.test\.tsx?$/.test(path);
    const sorted = super.sort(tests);
    return [...sorted.filter(slow), ...sorted.filter((test) => !slow(test))];
  }
};
