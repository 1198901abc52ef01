import { takeManaged } from '../src/browser/take-managed.ts';

// A script of its own, which the worker loads when there is something to take over.
globalThis.takeManaged = takeManaged;
