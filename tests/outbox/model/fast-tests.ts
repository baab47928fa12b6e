// All tests of the outbox that need no bundle, quickest first, as one file: jest.mutation.config.js runs them once for each mutant.
import '../causes.test';
import '../states.test';
import '../delay.test';
import '../spread.test';
import '../notices.test';
import '../minute-clock-parts.test';
import '../passed-header.test';
import '../ticking.test';
import '../clocks.test';
import '../records.test';
import '../hooks.test';
import '../edits.test';
import '../log.test';
import '../tries.test';
import '../recovery.test';
import '../sent-mail.test';
import '../histories.test';
