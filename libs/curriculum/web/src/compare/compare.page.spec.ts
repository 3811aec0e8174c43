import { fireEvent, screen } from '@testing-library/angular';
import { openPage } from '../testing/open-page';
import { cardOf, smallEdition, viewOf } from '../testing/small-edition';
import { ComparePage } from './compare.page';

const quebec = smallEdition();
const lyon = smallEdition({
  slug: 'lyon',
  title: { fr: 'DU Lyon', en: 'Lyon diploma' },
  facts: [{ topic: 'fees', text: { fr: '900 €', en: '€900' }, from: { label: 'sourced', sources: ['7'] } }, ...quebec.facts.slice(1)],
});
const open = (slugs: string) =>
  openPage(
    ComparePage,
    { with: slugs },
    { '/pathways': { items: [cardOf(quebec), cardOf(lyon)] }, '/pathways/aqrp-2026': viewOf(quebec), '/pathways/lyon': viewOf(lyon) },
  );

describe('the comparison', () => {
  it('sets pathways side by side, subject by subject', async () => {
    await open('aqrp-2026,lyon');
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent?.trim())).toEqual([
      'Critère',
      expect.stringContaining('Pairs Aidants'),
      expect.stringContaining('DU Lyon'),
    ]);
    expect(screen.getByRole('row', { name: /Coût/ }).textContent).toMatch(/Non publié.*900 €/s);
  });

  it('can leave out what is the same', async () => {
    const { fixture } = await open('aqrp-2026,lyon');
    expect(screen.queryByRole('row', { name: /Faut-il déjà un emploi/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Seulement les différences' }));
    await fixture.whenStable();
    expect(screen.queryByRole('row', { name: /Faut-il déjà un emploi/ })).toBeNull();
    expect(screen.queryByRole('row', { name: /Coût/ })).toBeTruthy();
  });

  it('asks for a second pathway', async () => {
    await open('aqrp-2026');
    expect(screen.getByText(/Choisissez au moins deux parcours/)).toBeTruthy();
  });
});
