import { sayIn, showEnhanced } from './enhanced';

/** Where the square leads: to an answer of this very site, or elsewhere, which is told and not opened. */
const follow = (text: string, paper: HTMLElement): boolean => {
  if (!URL.canParse(text)) return false;
  const { origin, host, pathname, search } = new URL(text);
  if (origin === location.origin && /^\/(?:verify|s)\/[^/]+$/.test(pathname)) {
    location.assign(pathname + search);
    return true;
  }
  sayIn(paper, (paper.dataset['elsewhere'] ?? '').replace('{host}', host));
  return true;
};

/** Offers the camera where there is one; the script that reads squares comes only then. */
export const enhancePaper = (paper: HTMLElement): void => {
  const button = paper.querySelector<HTMLButtonElement>('[data-scan]');
  const video = paper.querySelector<HTMLVideoElement>('[data-camera]');
  const word = button?.querySelector('span');
  if (!button || !video || !word || !('mediaDevices' in navigator)) return;
  showEnhanced(paper);
  button.hidden = false;
  const start = word.textContent ?? '';
  let stop: (() => void) | undefined;
  const end = () => {
    stop?.();
    stop = undefined;
    video.hidden = true;
    word.textContent = start;
  };
  button.addEventListener('click', async () => {
    if (stop) return end();
    sayIn(paper, '');
    try {
      const { scan } = await import('./scan');
      video.hidden = false;
      word.textContent = button.dataset['stop'] ?? start;
      stop = await scan(video, (text) => {
        if (follow(text, paper)) end();
      });
    } catch {
      end();
      sayIn(paper, paper.dataset['noCamera'] ?? '');
    }
  });
};
