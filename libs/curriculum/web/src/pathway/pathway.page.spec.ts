import { fireEvent, screen, within } from '@testing-library/angular';
import { openPage } from '../testing/open-page';
import { smallEdition, viewOf } from '../testing/small-edition';
import { PathwayPage } from './pathway.page';

const open = () => openPage(PathwayPage, { slug: 'aqrp-2026' }, { '/pathways/aqrp-2026': viewOf(smallEdition()), '/pathways': { items: [] } });

describe('a pathway', () => {
  it('says its rules in plain words, who answers each and where it comes from', async () => {
    await open();
    const rules = screen.getByRole('region', { name: 'Ce qui vous est demandé' });
    expect(within(rules).getByText('Un diplôme postsecondaire.')).toBeTruthy();
    expect(within(rules).getByText('Un document à joindre')).toBeTruthy();
    expect(within(rules).getAllByRole('link', { name: 'Source 7' }).length).toBeGreaterThan(0);
  });

  it('shows the readings that disagree side by side', async () => {
    await open();
    expect(screen.getByText('Deux ans.')).toBeTruthy();
    expect(screen.getByText('Sans durée.')).toBeTruthy();
  });

  it('gives the hours as a picture and as a table', async () => {
    await open();
    expect(screen.getByRole('img', { name: /Théorie 142\u00a0h, Stage 42\u00a0h/ })).toBeTruthy();
    expect(within(screen.getByRole('table', { name: /Heures par nature/ })).getByText('42 h')).toBeTruthy();
  });

  it('shows what could not be sourced as such', async () => {
    await open();
    expect(within(screen.getByRole('region', { name: /pas encore pu vérifier/ })).getByText('Non publié.')).toBeTruthy();
  });

  it('leads from a mark to its source without leaving the page', async () => {
    await open();
    Element.prototype.scrollIntoView = () => undefined;
    fireEvent.click(screen.getAllByRole('link', { name: 'Source 7' })[0] ?? document.body);
    expect(document.activeElement?.textContent).toContain('AQRP, page lue');
  });
});
