import autocannon from 'autocannon';

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Requests a second of one address; what was not answered well is counted. */
export const load = async (url, { connections = 20, seconds = 2, headers = {}, method = 'GET', body } = {}) => {
  const { requests, latency, non2xx, statusCodeStats } = await autocannon({ url, connections, duration: seconds, headers, method, body });
  return { rate: requests.average, p50: latency.p50, p99: latency.p99, failed: non2xx - (statusCodeStats['304']?.count ?? 0) };
};

/** Ours and the limit in turn, seconds apart, so that a noisy machine troubles both alike. Five alternations after a warm-up. */
export const alternate = async (name, ours, limit, times = 5) => {
  const samples = [];
  await ours();
  await limit();
  for (let n = 0; n < times; n++) samples.push({ ours: await ours(), limit: await limit() });
  const ratio = median(samples.map((sample) => sample.ours.rate / sample.limit.rate));
  const failed = samples.reduce((sum, sample) => sum + (sample.ours.failed ?? 0) + (sample.limit.failed ?? 0), 0);
  const rate = (side) => median(samples.map((sample) => sample[side].rate)).toFixed(0);
  const slowest = (side) => median(samples.map((sample) => sample[side].p99));
  const p99 = samples[0].ours.p99 === undefined ? '' : `  p99 ${slowest('ours')} ms (limit ${slowest('limit')})`;
  console.log(`${name.padEnd(44)} ${rate('ours').padStart(7)}/s  limit ${rate('limit').padStart(7)}/s  ratio ${ratio.toFixed(2)}${p99}  failed ${failed}`);
  return { name, ratio, samples };
};
