export { IssuerProfile, type IssuerProfileView } from './issuer-profile';
export { Layouts } from './layouts.repository';
export { layingOut, layoutControllers } from './providers';
export { signatoriesOf } from './sample-scene';
