import vm from 'vm';
import { stryker } from './active-mutant';

/**
 * `node:vm` as the emulator sees it while mutants are tried (jest.mutation.config.js): the bundle in a context finds the test realm's
 * `__stryker__`, as a module of src/ does outside of it.
 */
const createContext = (sandbox: vm.Context, options?: vm.CreateContextOptions): vm.Context => Object.assign(vm.createContext(sandbox, options), { __stryker__: stryker });

class Script extends vm.Script {
  /** What runs while a script loads counts for all tests, not for the one that happens to come first: a context serves several. */
  override runInContext(context: vm.Context, options?: vm.RunningScriptOptions): unknown {
    const { currentTestId } = stryker;
    stryker.currentTestId = undefined;
    try {
      return super.runInContext(context, options) as unknown;
    } finally {
      stryker.currentTestId = currentTestId;
    }
  }
}

export default { ...vm, createContext, Script };
