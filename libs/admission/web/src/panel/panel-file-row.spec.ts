import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { PanelFileRow } from './panel-file-row';

const member = (account: string) => ({ account, name: account.toUpperCase(), asked: 1, given: 0 });
type Member = ReturnType<typeof member>;
const [ana, bo, cleo] = [member('a'), member('b'), member('c')];
const reader = ({ account, name }: Member) => ({ account, name, third: false, given: false, recused: false });
const fileOf = (...readers: readonly Member[]) => ({ application: 'x', number: '26-0131', stage: 'being-read' as const, readers: readers.map(reader) });

const open = async () => {
  document.documentElement.lang = 'fr';
  const kept: string[][] = [];
  const inputs = { file: fileOf(ana, bo), members: [ana, bo, cleo], assessors: 2 };
  await render(
    '<table><tbody><tr pc-panel-file-row [file]="file" [members]="members" [assessors]="assessors" (assigned)="keep($event)"></tr></tbody></table>',
    {
      imports: [PanelFileRow],
      componentProperties: { ...inputs, keep: (readers: string[]) => kept.push(readers) },
    },
  );
  return kept;
};

describe('the readers of a file', () => {
  it('are changed from those who read now, not from what was picked and left', async () => {
    const kept = await open();
    const [change, cancel, keep] = [/^Changer/, 'Annuler', 'Enregistrer'];
    await userEvent.click(await screen.findByRole('button', { name: change }));
    const [first] = screen.getAllByRole('combobox');
    if (first) await userEvent.selectOptions(first, 'c');
    await userEvent.click(screen.getByRole('button', { name: cancel }));
    await userEvent.click(await screen.findByRole('button', { name: change }));
    await userEvent.click(screen.getByRole('button', { name: keep }));
    expect(kept).toEqual([['a', 'b']]);
  });
});
