import { Bench, type Person } from '../testing';
import { pdf, pdfHiding, photo, picture } from './files-for-tests';
import { openIntakeOn } from './intake-for-tests';

describe('a file somebody joins', () => {
  let bench: Bench;
  let person: Person;
  let id: string;
  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-01-05T15:00:00Z');
    const organisation = await bench.organisation();
    const lead = await bench.person({ roles: [[organisation, 'programme-lead']] });
    const intake = await openIntakeOn(lead, organisation);
    person = await bench.person();
    id = (await person.post('/applications', { intake })).json().id;
  });
  afterAll(() => bench.close());

  const join = (bytes: Uint8Array, name = 'diplome.pdf') =>
    person.upload(`/applications/${id}/evidence/experience-proof?name=${encodeURIComponent(name)}`, bytes);
  const stored = async () => (await person.get(`/applications/${id}/evidence/experience-proof`)).rawPayload;

  it('comes back as a download under a neutral name', async () => {
    expect((await join(pdf(), '../../etc/passwd')).json()).toMatchObject({ media: 'application/pdf', state: 'received' });
    const response = await person.get(`/applications/${id}/evidence/experience-proof`);
    expect(response.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''document-1.pdf`,
    });
    expect(response.rawPayload).toEqual(pdf());
  });

  it('is sealed: the database holds none of it', async () => {
    await join(pdf('% canari-dans-le-fichier'));
    const [row] = await bench.asHouse((unit) => unit.manager.query('select sealed from evidence_file where application = $1', [id]));
    expect(row.sealed.includes('canari')).toBe(false);
  });

  it('if a picture, is drawn again without place, date or author', async () => {
    const original = await photo();
    expect(original.includes('chez elle')).toBe(true);
    expect((await join(original)).json()).toMatchObject({ media: 'image/jpeg' });
    expect((await stored()).includes('chez elle')).toBe(false);
    expect((await stored()).includes('Exif')).toBe(false);
  });

  it.each([
    ['a web page', Buffer.from('<html><script>alert(1)</script>')],
    ['a drawing that can run scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['an archive', Buffer.from([0x50, 0x4b, 3, 4, ...new Array(60).fill(0)])],
    ['a page that calls itself a PDF further on', Buffer.concat([Buffer.from('<html>'), pdf()])],
    ['a PDF with an archive behind it', Buffer.concat([pdf(), Buffer.from([0x50, 0x4b, 5, 6, ...new Array(18).fill(0)])])],
    ['nothing at all', Buffer.from(' ')],
  ])('is refused when it is %s', async (_, bytes) => expect((await join(bytes)).json()).toMatchObject({ status: 422, code: 'file-kind' }));

  it.each([
    ['a script', pdf('1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj')],
    ['a script under an escaped name', pdf('1 0 obj << /S /J#61vaScript /J#53 (1) >> endobj')],
    ['a program to launch', pdf('1 0 obj << /S /Launch /F (cmd.exe) >> endobj')],
    ['a script in a compressed stream', pdfHiding('1 0 << /S /JavaScript /JS (1) >>')],
    ['a file inside', pdf('1 0 obj << /Names << /EmbeddedFiles 2 0 R >> >> endobj')],
  ])('is refused when its PDF carries %s', async (_, bytes) => expect((await join(bytes)).json()).toMatchObject({ status: 422, code: 'file-active-content' }));

  it('is refused when it is locked, broken, or unfolds into a huge picture', async () => {
    expect((await join(pdf('1 0 obj << /Encrypt 2 0 R >> endobj'))).json()).toMatchObject({ code: 'file-unreadable' });
    expect((await join((await photo()).subarray(0, 200))).json()).toMatchObject({ code: 'file-unreadable' });
    expect((await join(await picture(9000, 9000))).json()).toMatchObject({ code: 'file-unreadable' });
  }, 20_000);

  it('of more than 10 MB is refused', async () => {
    expect((await join(Buffer.concat([pdf(), Buffer.alloc(10 * 1024 * 1024 + 1)]))).json()).toMatchObject({ status: 413, code: 'file-too-large' });
    expect((await join(Buffer.alloc(12 * 1024 * 1024))).statusCode).toBe(413);
  });

  it('goes only where the edition asks for one', async () => {
    expect((await person.upload(`/applications/${id}/evidence/surprise`, pdf())).json()).toMatchObject({ status: 404, code: 'evidence-kind-unknown' });
    expect((await person.delete(`/applications/${id}/evidence/experience-proof`)).json()).toEqual({ removed: true });
  });
});
