import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditionsController } from './editions.controller';
import { Editions } from './editions';
import { EditionsLoader } from './loader/editions-loader';
import { PathwayEditionRow } from './pathway-edition.row';
import { PathwaysFolder } from './pathways-folder';

@Module({})
export class CurriculumModule {
  /** `pathways`: the folder of the built-in editions. Global, since every context downstream asks for editions. */
  static as(pathways: string): DynamicModule {
    const folder: PathwaysFolder = { path: pathways };
    return {
      module: CurriculumModule,
      global: true,
      imports: [TypeOrmModule.forFeature([PathwayEditionRow])],
      controllers: [EditionsController],
      providers: [Editions, EditionsLoader, { provide: PathwaysFolder, useValue: folder }],
      exports: [Editions],
    };
  }
}
