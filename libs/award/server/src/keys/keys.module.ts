import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IssuerProfile, Layouts } from '../layouts';
import { CompromiseKey } from './compromise-key.use-case';
import { ImportSeal } from './import-seal.use-case';
import { IssuerNames } from './issuer-names';
import { IssuingKeyRow } from './issuing-key.row';
import { IssuingKeys } from './issuing-keys';
import { IssuingKeysController } from './issuing-keys.controller';
import { KeyMaker } from './key-maker';
import { KeyRegister } from './key-register';
import { LiveKeys } from './live-keys';
import { OurKeys } from './our-keys';
import { PublishedKeys } from './published-keys';
import { PublishedKeysController } from './published-keys.controller';
import { ReplaceKey } from './replace-key';
import { RetireKey } from './retire-key.use-case';
import { RotateKey } from './rotate-key.use-case';
import { Vouchers } from './vouchers';

const keeping = [Layouts, IssuerProfile, Vouchers, KeyRegister, KeyMaker, ReplaceKey, LiveKeys, IssuerNames, PublishedKeys, OurKeys];
const acting = [RotateKey, RetireKey, CompromiseKey, ImportSeal];

/** Keys of the issuing organisations. */
@Module({
  imports: [TypeOrmModule.forFeature([IssuingKeyRow])],
  controllers: [IssuingKeysController, PublishedKeysController],
  providers: [...keeping, ...acting, IssuingKeys],
  exports: [IssuingKeys, RotateKey, RetireKey, CompromiseKey, ImportSeal, OurKeys],
})
export class AwardKeysModule {}
