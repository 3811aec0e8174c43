import { createApp } from '../create-app';

/** What {@link HouseProcess} starts: the house with the settings told on the command line, listening to nobody, working until it is killed. */
const { masterKey, drawing, ...settings } = JSON.parse(process.argv[2] ?? '{}');

await createApp({
  ...settings,
  vault: { masterKey: Buffer.from(masterKey, 'hex') },
  drawing: { ...drawing, worker: () => '' },
  verification: { askIssuers: false, judgeWorker: () => Promise.resolve('') },
});
