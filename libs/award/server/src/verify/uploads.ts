import multipart from '@fastify/multipart';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/** Lets forms send files; every route but the one that wants them refuses such a body as it refuses any other. */
@Injectable()
export class Uploads implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  async onModuleInit() {
    await this.host.httpAdapter.getInstance<FastifyInstance>().register(multipart, { throwFileSizeLimit: true });
  }
}
