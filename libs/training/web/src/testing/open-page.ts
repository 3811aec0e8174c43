import '@testing-library/jest-dom';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render } from '@testing-library/angular';
import { CurrentSession } from '#platform/web-client';

export const cohort = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01';
export const sessionId = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a02';
export const account = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a03';
const organisation = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a04';
export const enrolment = (n: number): string => `0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9b0${n}`;

/** Lets what was sent or answered reach the page. */
export const settle = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done));
  TestBed.tick();
};

/** A page of this context, in French, opened by somebody who leads programmes. */
export const openPage = async <Page>(page: Type<Page>, inputs: Partial<Page> = {}) => {
  document.documentElement.lang = 'fr';
  const view = await render(page, {
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    inputs: inputs as never,
    configureTestBed: (bed) =>
      bed.inject(CurrentSession).take({
        account: { id: account, givenName: 'Paule', familyName: 'Nadeau', email: 'paule@example.org', language: 'fr' },
        memberships: [{ organisation, name: 'Réseau Exemple', timeZone: 'America/Toronto', roles: ['programme-lead', 'trainer'] }],
      }),
  });
  const server = TestBed.inject(HttpTestingController);
  await settle();
  return { view, server };
};

export const cohortAnswer = {
  id: cohort,
  organisation,
  title: 'Promotion hiver 2026',
  timeZone: 'America/Toronto',
  startsOn: '2026-03-09',
  edition: { id: organisation, title: { fr: 'Formation de pairs aidants', en: 'Peer support training' } },
  units: [{ code: 'PAR1', title: { fr: 'Rétablissement', en: 'Recovery' }, halfDays: 4, result: 'passed' }],
  mayLead: true,
  version: 1,
};

export const sessionAnswer = {
  id: sessionId,
  cohort,
  unit: 'PAR1',
  unitTitle: { fr: 'Rétablissement', en: 'Recovery' },
  day: '2026-03-09',
  half: 'am',
  from: '09:00',
  to: '12:30',
  place: 'Salle des Érables',
  onlineLink: null,
  trainer: { account, givenName: 'Thomas', familyName: 'Okafor' },
  stage: 'signing',
  version: 2,
};
