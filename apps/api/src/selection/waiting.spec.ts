import { Bench, type Person } from '../testing';
import { decide, even, review, selectionIn, settle } from './arrangement';

describe('what waits for each person in the selection', () => {
  let bench: Bench;
  beforeAll(async () => (bench = await Bench.open()));
  afterAll(() => bench.close());

  const codes = async (person: Person): Promise<string[]> => (await person.get('/admission/waiting')).json().items.map(({ code }: { code: string }) => code);

  it('goes from the lead to readers, back to the lead, and to the candidate', async () => {
    const selection = await selectionIn(bench, { readers: 2, files: 1 });
    const { lead, readers, files } = selection;
    expect(await codes(lead)).toEqual(['files-to-hand-out']);
    expect(await codes(readers[0]!)).toEqual([]);
    await settle(bench, selection);
    expect(await codes(readers[0]!)).toEqual([]);
    expect(await codes(lead)).toEqual(['files-to-decide']);
    const { id } = (await decide(lead, files[0]!.application)).json();
    expect(await codes(lead)).toEqual(['answers-to-send']);
    expect(await codes(files[0]!.person)).toEqual([]);
    await lead.post(`/intakes/${selection.intake}/answers`, { decisions: [id] });
    expect(await codes(lead)).toEqual([]);
    expect(await codes(files[0]!.person)).toEqual(['offer-to-answer']);
  });

  it('tells the lead when a third reading has nobody left to give it', async () => {
    const { lead, readers, intake, files } = await selectionIn(bench, { readers: 2, files: 1 });
    await lead.post(`/intakes/${intake}/panel/readings`);
    expect(await codes(readers[0]!)).toEqual(['file-to-score']);
    await review(readers[0]!, files[0]!.application, even(4));
    await review(readers[1]!, files[0]!.application, even(2));
    await bench.settle();
    expect(await codes(lead)).toEqual(['third-reading-to-ask']);
  });
});
