import { explained, StartFault } from './fault';

describe('what keeps the house from starting', () => {
  it.each([
    [Object.assign(new Error('write'), { code: 'ENOSPC' }), /^The disk is full/],
    [new Error('initdb: error: could not write file: No space left on device'), /^The disk is full/],
    [new Error('FATAL: could not extend file "base/1/2691": wrote only 4096 of 8192 bytes\nHINT: Check free disk space.'), /^The disk is full/],
    [Object.assign(new Error('open'), { code: 'EACCES', path: '/srv/p/keys' }), /^\/srv\/p\/keys cannot be read/],
    [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), /^No PostgreSQL server answers/],
    [Object.assign(new Error('password authentication failed'), { code: '28P01' }), /refuses the password/],
    [new StartFault('Said already.'), /^Said already\.$/],
  ])('is one sentence: %s', (error, sentence) => {
    expect(explained(error)).toMatch(sentence);
  });

  it('is left as it is when it is a defect', () => {
    expect(explained(new TypeError('x is not a function'))).toBeUndefined();
    expect(explained('nothing')).toBeUndefined();
  });
});
