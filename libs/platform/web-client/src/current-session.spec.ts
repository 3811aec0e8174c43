import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { attentive } from './attentive';
import { CurrentSession } from './current-session';
import { holdersOnly, signedInOnly } from './signed-in-only';

@Component({ template: '' })
class Blank {}

const account = { id: '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01', givenName: 'Maëlle', familyName: 'K.', email: 'm@example.org', language: 'fr' };
const memberships = [{ organisation: 'o1', name: 'AQRP', timeZone: 'America/Toronto', roles: ['trainer'] }];

const open = () => {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([attentive])),
      provideHttpClientTesting(),
      provideRouter([
        { path: 'home', canActivate: [signedInOnly], component: Blank },
        { path: 'cohorts', canActivate: [holdersOnly('trainer')], component: Blank },
        { path: 'staff', canActivate: [holdersOnly('jury')], component: Blank },
        { path: '**', component: Blank },
      ]),
    ],
  });
  return { session: TestBed.inject(CurrentSession), server: TestBed.inject(HttpTestingController), router: TestBed.inject(Router) };
};

describe('CurrentSession', () => {
  it('asks once, and knows who holds which role where', async () => {
    const { session, server } = open();
    const asked = [session.known(), session.known()];
    expect(session.isLoading()).toBe(true);
    server.expectOne('/api/session').flush({ account, memberships });
    expect((await Promise.all(asked)).map((one) => one?.givenName)).toEqual(['Maëlle', 'Maëlle']);
    expect([session.signedIn(), session.holds('trainer'), session.holds('jury', 'panel')]).toEqual([true, true, false]);
    expect(session.organisations('trainer').map(({ name }) => name)).toEqual(['AQRP']);
  });

  it('keeps the page when the session has ended, until the person is back', async () => {
    const { session, server } = open();
    session.take({ account: { ...account, language: 'fr' }, memberships: [] });
    TestBed.inject(HttpClient)
      .get('/api/applications')
      .subscribe({ error: () => undefined });
    server.expectOne('/api/applications').flush({ code: 'not-signed-in' }, { status: 401, statusText: 'x' });
    expect([session.ended(), session.signedIn()]).toEqual([true, true]);
    const still = session.refresh();
    server.expectOne('/api/session').flush({ account: null, memberships: [] });
    await still;
    expect([session.ended(), session.account()?.givenName]).toEqual([true, 'Maëlle']);
    const back = session.refresh();
    server.expectOne('/api/session').flush({ account, memberships: [] });
    await back;
    expect(session.ended()).toBe(false);
  });

  it('does not take a wrong password or an expired link for an ended session', () => {
    const { session, server } = open();
    session.take({ account: { ...account, language: 'fr' }, memberships: [] });
    const http = TestBed.inject(HttpClient);
    http.post('/api/session', {}).subscribe({ error: () => undefined });
    server.expectOne('/api/session').flush({ code: 'sign-in-refused' }, { status: 401, statusText: 'x' });
    http.get('/api/link/agreement', { headers: { authorization: 'Link x' } }).subscribe({ error: () => undefined });
    server.expectOne('/api/link/agreement').flush({ code: 'not-signed-in' }, { status: 401, statusText: 'x' });
    expect(session.ended()).toBe(false);
  });

  it('treats a service out of reach as no visitor lost, and asks again', async () => {
    const { session, server } = open();
    const asked = session.known();
    server.expectOne('/api/session').error(new ProgressEvent('error'));
    expect(await asked).toBeNull();
    const again = session.known();
    server.expectOne('/api/session').flush({ account, memberships: [] });
    expect((await again)?.givenName).toBe('Maëlle');
  });

  it('leads a visitor to sign in and back, and opens only what a role opens', async () => {
    const { session, server, router } = open();
    const visit = router.navigateByUrl('/home?tab=2');
    await new Promise((done) => setTimeout(done));
    server.expectOne('/api/session').flush({ account: null, memberships: [] });
    await visit;
    expect(router.url).toBe('/sign-in?next=%2Fhome%3Ftab%3D2');
    session.take({
      account: { ...account, language: 'fr' },
      memberships: [{ organisation: 'o1', name: 'AQRP', timeZone: 'America/Toronto', roles: ['trainer'] }],
    });
    await router.navigateByUrl('/cohorts');
    expect(router.url).toBe('/cohorts');
    await router.navigateByUrl('/staff');
    expect(router.url).toBe('/nothing-here');
  });
});
