import { render, screen, within } from '@testing-library/angular';
import { AttendanceGrid, HoursBar, LineChart } from '../index';
import { gridOf, scaleOf } from './line-drawing';

beforeEach(() => (document.documentElement.lang = 'fr'));

describe('charts', () => {
  it('say the hours in words', async () => {
    const { fixture } = await render(HoursBar, { inputs: { required: 2520, noted: 1680, countersigned: 1260 } });
    await fixture.whenStable();
    expect(screen.getByRole('img').getAttribute('aria-label')?.replaceAll('\u00a0', ' ')).toBe('42 h à faire. 28 h notées. 21 h contresignées.');
  });

  it('give attendance as a table too', async () => {
    const { fixture } = await render(AttendanceGrid, {
      inputs: {
        title: 'Présence',
        days: [{ label: '9 mars', halves: ['M', 'A'] }],
        rows: [{ id: '1', name: 'Abdi Y.', marks: ['absent', 'both'], rate: '50 %' }],
      },
    });
    await fixture.whenStable();
    const row = screen.getByRole('row', { name: /Abdi/, hidden: true });
    expect(
      within(row)
        .getAllByRole('cell', { hidden: true })
        .map((cell) => cell.textContent),
    ).toEqual(['1', '0', '0', '1', '0', '0', '50 %']);
  });

  it('never draw what is unknown as zero', async () => {
    const { fixture } = await render(LineChart, { inputs: { title: 'Heures', columns: ['0', '1', '2'], lines: [{ label: 'médiane', values: [0, 4] }] } });
    await fixture.whenStable();
    expect(screen.getByRole('row', { name: /^2/, hidden: true }).textContent).toContain('–');
  });

  it('keep the scale round', () => {
    expect(gridOf(142, 1)).toEqual([0, 50, 100]);
    expect(gridOf(5760, 60)).toEqual([0, 1500, 3000, 4500]);
    expect(scaleOf(1, 10).x(0)).toBe(56);
  });
});
