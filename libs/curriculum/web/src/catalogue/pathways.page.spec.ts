import { fireEvent, screen } from '@testing-library/angular';
import { openPage } from '../testing/open-page';
import { cardOf, smallEdition } from '../testing/small-edition';
import { PathwaysPage } from './pathways.page';

const quebec = cardOf(smallEdition());
const lyon = cardOf(
  smallEdition({
    slug: 'lyon',
    title: { fr: 'DU Lyon', en: 'Lyon diploma' },
    provider: 'Université Lyon 1',
    jurisdiction: 'FR',
    roles: ['health-peer-mediator'],
  }),
);
const open = (inputs = {}) => openPage(PathwaysPage, inputs, { '/pathways': { items: [quebec, lyon] } });

describe('the catalogue', () => {
  it('shows every pathway with its duration and what is still to be confirmed', async () => {
    await open();
    expect(screen.getByText('2 éditions')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Pairs Aidants Réseau' }).getAttribute('href')).toBe('/pathways/aqrp-2026');
    expect(screen.getAllByText(/2 valeurs à confirmer/)).toHaveLength(2);
  });

  it.each([
    [{ q: 'universite' }, 'DU Lyon'],
    [{ place: 'QC' }, 'Pairs Aidants Réseau'],
    [{ role: 'health-peer-mediator' }, 'DU Lyon'],
  ])('finds by %j', async (inputs, title) => {
    await open(inputs);
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(screen.getByRole('link', { name: title })).toBeTruthy();
  });

  it('says so when nothing matches', async () => {
    await open({ q: 'zzz' });
    expect(screen.getByText(/Aucun parcours ne correspond/)).toBeTruthy();
  });

  it('offers to compare once two are chosen', async () => {
    const { fixture } = await open();
    for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box);
    await fixture.whenStable();
    expect(screen.getByRole('link', { name: /Comparer les 2 parcours/ }).getAttribute('href')).toBe('/compare?with=aqrp-2026,lyon');
  });
});
