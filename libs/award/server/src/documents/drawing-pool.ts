import { pathToFileURL } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Refused } from '#platform/http';
import { Piscina } from 'piscina';
import { DrawingSettings } from './drawing-settings';
import { renderPaper } from './render-paper';
import type { PaperScene } from './scene';

/** Whoever asks beyond that is told to come back later. */
const MOST_WAITING = 200;
/** A thread that has nothing to draw for so long, in milliseconds, is let go. */
const IDLE = 60_000;

/** Draws papers in threads of their own, so that the house goes on answering while a whole cohort is issued. */
@Injectable()
export class DrawingPool implements OnApplicationShutdown {
  private opened: Promise<Piscina> | undefined;
  private closed = false;

  constructor(private readonly settings: DrawingSettings) {}

  /** Orders that can be under way at once: one more than is drawn, so that nobody waits for the database with idle threads. */
  get atOnce(): number {
    return this.settings.threads + 1;
  }

  /** What is still asked while the house closes is drawn here: nothing under way is lost. */
  async draw(scene: PaperScene): Promise<Uint8Array> {
    if (this.settings.threads === 0 || this.closed) return renderPaper(scene);
    this.opened ??= this.open();
    const pool = await this.opened;
    if (pool.queueSize >= MOST_WAITING) throw new Refused(503, 'unavailable');
    return pool.run(scene);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await (await this.opened)?.close();
  }

  private async open(): Promise<Piscina> {
    const filename = pathToFileURL(await this.settings.worker()).href;
    return new Piscina({ filename, minThreads: 0, maxThreads: this.settings.threads, idleTimeout: IDLE, env: {} });
  }
}
