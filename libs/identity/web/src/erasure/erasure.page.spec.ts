import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ErasurePage } from './erasure.page';

const open = async () => {
  document.documentElement.lang = 'fr';
  await render(ErasurePage, { providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  await screen.findByRole('heading', { name: 'Ce qui reste' });
  return TestBed.inject(HttpTestingController);
};

const sure = async () => {
  await userEvent.type(screen.getByLabelText('Mot de passe actuel'), 'deux rails');
  await userEvent.click(screen.getByRole('button', { name: 'Effacer mon compte' }));
  const question = await screen.findByRole('alertdialog');
  await userEvent.click(within(question).getByRole('button', { name: 'Effacer mon compte' }));
};

const sent = async (server: HttpTestingController) => {
  for (let tries = 0; tries < 50; tries++) {
    const [found] = server.match({ method: 'POST', url: '/api/account/erasure' });
    if (found) return found;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error('nothing was sent');
};

describe('erasing one’s account', () => {
  it('says what stays, asks for the password and once more, and says when it is done', async () => {
    const server = await open();
    expect(screen.getByText(/Le procès-verbal signé du jury/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Effacer mon compte' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await sure();
    const request = await sent(server);
    expect(request.request.body).toEqual({ password: 'deux rails' });
    request.flush({});
    expect(await screen.findByRole('heading', { name: 'Votre compte est effacé' })).toBeTruthy();
  });

  it('keeps everything when the password is wrong, and says so at the field', async () => {
    const server = await open();
    await sure();
    (await sent(server)).flush({ type: 'x', status: 403, code: 'password-wrong', params: {}, fieldErrors: [] }, { status: 403, statusText: 'x' });
    expect((await screen.findAllByText(/mot de passe/i)).length).toBeGreaterThan(1);
    expect(screen.queryByRole('heading', { name: 'Votre compte est effacé' })).toBeNull();
  });
});
