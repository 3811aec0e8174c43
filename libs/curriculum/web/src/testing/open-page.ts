import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type ComponentInput, render } from '@testing-library/angular';

/** Opens a page in French with what the server would answer, by address. */
export const openPage = async <T>(page: Type<T>, inputs: ComponentInput<T>, answers: Readonly<Record<string, object>>) => {
  document.documentElement.lang = 'fr';
  const { fixture } = await render(page, { providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])], inputs });
  const server = TestBed.inject(HttpTestingController);
  for (const [url, answer] of Object.entries(answers)) for (const call of server.match(`/api${url}`)) call.flush(answer);
  await fixture.whenStable();
  return { fixture, server };
};
