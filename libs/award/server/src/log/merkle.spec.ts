import { createHash } from 'node:crypto';
import {
  consistencyRanges,
  emptyEdge,
  inclusionRanges,
  leafHash,
  proofOf,
  provesConsistency,
  provesInclusion,
  rootOf,
  type Sha256,
  type Subtree,
  withLeaf,
} from '#award/domain';
import fc from 'fast-check';

const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');

/** Everything the server keeps of a tree: leaf hashes, whole subtrees, and the root of every size. */
const grown = (leaves: readonly Uint8Array[]) => {
  const kept = new Map<string, Uint8Array>();
  const roots = [rootOf(sha256, emptyEdge)];
  let edge = emptyEdge;
  for (const [at, leaf] of leaves.entries()) {
    const hash = leafHash(sha256, leaf);
    const grownBy = withLeaf(sha256, edge, hash);
    edge = grownBy.edge;
    [hash, ...grownBy.completed].forEach((one, level) => kept.set(`${level}/${(at + 1) / 2 ** level - 1}`, one));
    roots.push(rootOf(sha256, edge));
  }
  const hashOf = ({ level, index }: Subtree) => kept.get(`${level}/${index}`) ?? fail(level, index);
  return {
    root: (size: number) => roots[size] ?? new Uint8Array(),
    leaf: (at: number) => hashOf({ level: 0, index: at }),
    inclusion: (index: number, size: number) => proofOf(sha256, inclusionRanges(index, size), hashOf),
    consistency: (older: number, newer: number) => proofOf(sha256, consistencyRanges(older, newer), hashOf),
  };
};
const fail = (level: number, index: number): never => {
  throw new Error(`No subtree ${level}/${index} is kept.`);
};

/** The reference vectors of Certificate Transparency, published with github.com/transparency-dev/merkle (proof/verify_test.go). */
describe('the published vectors', () => {
  const tree = grown(['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(bytes));

  it('give the roots of every size', () => {
    expect(Array.from({ length: 9 }, (_, size) => hex(tree.root(size)))).toEqual([
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
  });

  const inclusions: readonly (readonly [number, number, readonly string[]])[] = [
    [0, 1, []],
    [
      0,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      5,
      8,
      [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
    [
      1,
      5,
      [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ];
  it.each(inclusions)('show leaf %i in %i', (index, size, proof) => {
    expect(tree.inclusion(index, size).map(hex)).toEqual(proof);
    expect(provesInclusion(sha256, { leaf: tree.leaf(index), index, size, root: tree.root(size), proof: proof.map(bytes) })).toBe(true);
  });

  const consistencies: readonly (readonly [number, number, readonly string[]])[] = [
    [1, 1, []],
    [
      1,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [2, 5, ['5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b']],
    [
      6,
      7,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
  ];
  it.each(consistencies)('show %i in %i', (older, newer, proof) => {
    expect(tree.consistency(older, newer).map(hex)).toEqual(proof);
    const claim = { older: { size: older, root: tree.root(older) }, newer: { size: newer, root: tree.root(newer) }, proof: proof.map(bytes) };
    expect(provesConsistency(sha256, claim)).toBe(true);
  });
});

describe('every tree', () => {
  const tree = grown(Array.from({ length: 64 }, (_, at) => Uint8Array.of(at)));
  const pairs = Array.from({ length: 65 }, (_, newer) => Array.from({ length: newer + 1 }, (_, older) => [older, newer] as const)).flat();

  it('of up to 64 leaves proves each of them', () => {
    const unproven = pairs.filter(
      ([index, size]) =>
        index < size && !provesInclusion(sha256, { leaf: tree.leaf(index), index, size, root: tree.root(size), proof: tree.inclusion(index, size) }),
    );
    expect(unproven).toEqual([]);
  });

  const grew = (older: number, newer: number) => ({
    older: { size: older, root: tree.root(older) },
    newer: { size: newer, root: tree.root(newer) },
    proof: tree.consistency(older, newer),
  });
  it('of up to 64 leaves proves each of its beginnings', () => {
    expect(pairs.filter(([older, newer]) => !provesConsistency(sha256, grew(older, newer)))).toEqual([]);
  });

  const flipped = (value: Uint8Array, bit: number): Uint8Array => value.map((byte, at) => (at === Math.floor(bit / 8) ? byte ^ (1 << (bit % 8)) : byte));
  const flippedAmong = (values: readonly Uint8Array[], at: number, bit: number) => values.map((one, n) => (n === at ? flipped(one, bit) : one));
  const bit = fc.nat(255);

  it('proves nothing with one bit changed, one hash too few or too many, or another place', () => {
    const place = fc.integer({ min: 1, max: 64 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));
    fc.assert(
      fc.property(place, bit, fc.nat(), (where, one, which) => {
        const [size, index] = where;
        const claim = { leaf: tree.leaf(index), index, size, root: tree.root(size), proof: tree.inclusion(index, size) };
        const { proof } = claim;
        const wrong = [
          { ...claim, leaf: flipped(claim.leaf, one) },
          { ...claim, root: flipped(claim.root, one) },
          { ...claim, index: index + 1 },
          { ...claim, index: -1 },
          { ...claim, proof: [...proof, claim.root] },
          ...(proof.length
            ? [
                { ...claim, proof: proof.slice(1) },
                { ...claim, proof: flippedAmong(proof, which % proof.length, one) },
              ]
            : []),
        ];
        return wrong.every((lie) => !provesInclusion(sha256, lie));
      }),
    );
  });

  it('shows no beginning with one bit changed, one hash too few or too many, or shrunk', () => {
    const sizes = fc.integer({ min: 2, max: 64 }).chain((newer) => fc.tuple(fc.integer({ min: 1, max: newer - 1 }), fc.constant(newer)));
    fc.assert(
      fc.property(sizes, bit, fc.nat(), (where, one, which) => {
        const [older, newer] = where;
        const claim = grew(older, newer);
        const { proof } = claim;
        const wrong = [
          { ...claim, older: { ...claim.older, root: flipped(claim.older.root, one) } },
          { ...claim, newer: { ...claim.newer, root: flipped(claim.newer.root, one) } },
          { ...claim, older: claim.newer, newer: claim.older },
          { ...claim, proof: [...proof, claim.newer.root] },
          { ...claim, proof: proof.slice(1) },
          { ...claim, proof: flippedAmong(proof, which % proof.length, one) },
        ];
        return wrong.every((lie) => !provesConsistency(sha256, lie));
      }),
    );
  });
});
