export { demoOnCommandLine } from './command-line';
export { environment } from './environment';
export { readEnvironment, type Settings, WrongSettings } from './read-environment';
export { settingsTable } from './settings-table';
