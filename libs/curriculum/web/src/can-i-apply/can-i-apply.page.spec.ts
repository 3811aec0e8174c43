import { fireEvent, screen } from '@testing-library/angular';
import { openPage } from '../testing/open-page';
import { smallEdition, viewOf } from '../testing/small-edition';
import { CanIApplyPage } from './can-i-apply.page';

const open = async () => {
  const { fixture, server } = await openPage(CanIApplyPage, { slug: 'aqrp-2026' }, { '/pathways/aqrp-2026': viewOf(smallEdition()) });
  const press = async (name: string) => {
    fireEvent.click(screen.getByRole('button', { name }));
    await fixture.whenStable();
  };
  const say = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
  return { press, say, server };
};

describe('can I apply?', () => {
  it('asks one question at a time, then explains its answer and says that nothing was kept', async () => {
    const { press, say, server } = await open();
    await press('Commencer');
    expect(document.activeElement?.textContent).toBe('Vous pouvez suivre 184 heures.');
    say('Oui');
    await press('Continuer');
    say('Oui, je l’ai');
    await press('Voir la réponse');
    expect(screen.getByRole('status').textContent).toMatch(/À établir.*Rien ne vous arrête/s);
    expect(screen.getByRole('region', { name: 'Ce qui reste à établir' }).textContent).toContain('La commission le dira');
    expect(screen.getByText(/Rien n’a été enregistré ni envoyé/)).toBeTruthy();
    server.verify();
  });

  it('says which condition is not met, without judging', async () => {
    const { press, say } = await open();
    await press('Commencer');
    say('Non');
    await press('Continuer');
    await press('Voir la réponse');
    expect(screen.getByRole('status').textContent).toMatch(/Non remplie.*pas un jugement/s);
    expect(screen.getByRole('region', { name: 'Ce qui n’est pas rempli' }).textContent).toContain('184 heures');
  });

  it('keeps the answers when going back, and forgets them on starting again', async () => {
    const { press, say } = await open();
    await press('Commencer');
    say('Oui');
    await press('Continuer');
    await press('Revenir');
    expect((screen.getByRole('radio', { name: 'Oui' }) as HTMLInputElement).checked).toBe(true);
    await press('Continuer');
    await press('Voir la réponse');
    await press('Recommencer');
    await press('Commencer');
    expect((screen.getByRole('radio', { name: 'Je ne sais pas' }) as HTMLInputElement).checked).toBe(true);
  });
});
