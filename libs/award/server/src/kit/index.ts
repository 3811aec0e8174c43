export { KitContent } from './kit-content';
export { KitController } from './kit.controller';
export { SamplePapers } from './sample-papers';
