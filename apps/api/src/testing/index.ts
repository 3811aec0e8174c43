export { Bench, type Person } from './bench';
export { Caller } from './caller';
export { testSettings } from './settings';
