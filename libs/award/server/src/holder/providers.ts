import { MakeShare } from '../shares/make-share.use-case';
import { OwnShares } from '../shares/own-shares';
import { SharedDoor } from '../shares/shared-door';
import { SharesController } from '../shares/shares.controller';
import { AwardErasure } from './award-erasure';
import { BadgeImages } from './badge-images';
import { HolderController } from './holder.controller';
import { OwnCertificates } from './own-certificates';

/** What holders do with their certificates, and the door they open to others. */
export const holding = [AwardErasure, OwnCertificates, BadgeImages, MakeShare, OwnShares, SharedDoor];
export const holdingControllers = [HolderController, SharesController];
