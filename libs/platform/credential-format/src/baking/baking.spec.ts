import { signedCertificate } from '../testing/house';
import { known, webIssuer, worldOf } from '../testing/world';
import { judgeFile } from '../judging/judge-file';
import { bakePng, unbakePng } from './png';
import { checksum, chunkOf, chunksOf } from './png-chunks';
import { bakeSvg, unbakeSvg } from './svg';

/** One transparent pixel. */
const pixel = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg=='), (letter) =>
  letter.charCodeAt(0),
);
const drawing = '<?xml version="1.0"?>\n<!-- > <svg> -->\n<svg xmlns="http://www.w3.org/2000/svg" aria-label="a > b"><title>é</title></svg>';

const setting = async () => {
  const signer = await webIssuer(1);
  const credential = await signedCertificate(signer, { name: 'Attestation ]]> « é » & <b>' });
  return { credential, json: JSON.stringify(credential), world: worldOf([known([signer])]) };
};

describe('a credential in a PNG', () => {
  it('is read as it was written, and is judged', async () => {
    const { json, world } = await setting();
    const baked = bakePng(pixel, json);
    expect(unbakePng(baked)).toEqual({ credentials: [json] });
    expect(chunksOf(baked)?.map(({ kind, sound }) => [kind, sound])).toEqual([
      ['IHDR', true],
      ['iTXt', true],
      ['IDAT', true],
      ['IEND', true],
    ]);
    expect(await judgeFile(baked, world)).toMatchObject({ kind: 'png', verdict: 'good' });
  });

  it('gives way to the next', async () => {
    const { json } = await setting();
    expect(unbakePng(bakePng(bakePng(pixel, '{"older":true}'), json))).toEqual({ credentials: [json] });
  });

  it('counts checksums as everybody does', () => {
    expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('is altered when any byte of the image is', async () => {
    const { json, world } = await setting();
    const baked = bakePng(pixel, json);
    for (const at of [20, 60, 900, baked.length - 20]) {
      const forged = baked.slice();
      forged[at] = (forged[at] ?? 0) ^ 1;
      expect((await judgeFile(forged, world)).verdict).toBe('refused');
    }
    expect(await judgeFile(baked.subarray(0, baked.length - 5), world)).toMatchObject({ verdict: 'refused', reasons: ['not-readable'] });
  });

  it('may be compressed, but not without end', async () => {
    const { json, world } = await setting();
    const packed = async (text: string) =>
      new Uint8Array(await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer());
    const compressed = async (text: string) => {
      const content = Uint8Array.from([...new TextEncoder().encode('openbadgecredential\0\u0001\0\0\0'), ...(await packed(text))]);
      return Uint8Array.from([...pixel.subarray(0, 33), ...chunkOf('iTXt', content), ...pixel.subarray(33)]);
    };
    expect(await judgeFile(await compressed(json), world)).toMatchObject({ verdict: 'good' });
    expect(await judgeFile(await compressed('x'.repeat(5_000_000)), world)).toMatchObject({ verdict: 'refused', reasons: ['not-readable'] });
  });

  it('two are one too many, none is none, and version 2 is told apart', async () => {
    const { json, world } = await setting();
    const chunk = (text: string) => chunkOf('iTXt', new TextEncoder().encode(text));
    const second = chunk(`openbadgecredential\0\0\0\0\0${json}`);
    const baked = bakePng(pixel, json);
    expect(await judgeFile(Uint8Array.from([...baked.subarray(0, 33), ...second, ...baked.subarray(33)]), world)).toMatchObject({
      reasons: ['several-credentials'],
    });
    expect(await judgeFile(pixel, world)).toMatchObject({ verdict: 'unsupported', reasons: ['no-credential'] });
    const older = Uint8Array.from([...pixel.subarray(0, 33), ...chunk('openbadges\0\0\0\0\0{}'), ...pixel.subarray(33)]);
    expect(await judgeFile(older, world)).toMatchObject({ verdict: 'unsupported', reasons: ['open-badges-2'] });
    expect(() => bakePng(new Uint8Array(50), json)).toThrow(RangeError);
  });
});

describe('a credential in an SVG', () => {
  it('is read as it was written, and is judged', async () => {
    const { credential, json, world } = await setting();
    const baked = bakeSvg(drawing, json);
    expect(baked).toContain(
      '<svg xmlns="http://www.w3.org/2000/svg" aria-label="a > b" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential><![CDATA[{',
    );
    const read = unbakeSvg(baked);
    expect('credentials' in read && read.credentials.map((text) => JSON.parse(text))).toEqual([credential]);
    expect(await judgeFile(new TextEncoder().encode(baked), world)).toMatchObject({ kind: 'svg', verdict: 'good' });
  });

  it('gives way to the next, and takes tokens too', () => {
    const baked = bakeSvg(bakeSvg(drawing, '{"a":1}'), 'aaaa.bbbb.cccc');
    expect(unbakeSvg(baked)).toEqual({ credentials: ['aaaa.bbbb.cccc'] });
    expect(baked.match(/openbadges:credential /g)).toHaveLength(1);
    expect(baked.endsWith('</openbadges:credential><title>é</title></svg>')).toBe(true);
  });

  it('is not taken from a comment, resolves no entity, and is read without CDATA', () => {
    expect(unbakeSvg('<svg><!-- <openbadges:credential>{}</openbadges:credential> --></svg>')).toEqual({ credentials: [] });
    const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><svg><x:credential>&b;</x:credential></svg>';
    expect(unbakeSvg(bomb)).toEqual({ credentials: ['&b;'] });
    expect(unbakeSvg('<svg><o:credential>{&quot;a&quot;:&#34;&#x3c;&quot;}</o:credential></svg>')).toEqual({ credentials: ['{"a":"<"}'] });
    expect(unbakeSvg('<svg><openbadges:assertion verify="x"/></svg>')).toEqual({ fault: 'open-badges-2' });
    expect(unbakeSvg('<svg><openbadges:credential')).toEqual({ fault: 'not-readable' });
    expect(() => bakeSvg('<svg/>', '{}')).toThrow(RangeError);
  });

  it('takes no longer for a hostile drawing', () => {
    const since = performance.now();
    unbakeSvg(`<svg>${'<o:credential>'.repeat(100_000)}</svg>`);
    unbakeSvg(`<svg ${'a="'.repeat(300_000)}`);
    expect(performance.now() - since).toBeLessThan(2_000);
  });
});
