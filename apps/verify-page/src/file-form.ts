import { sayIn, showEnhanced } from './enhanced';

/** The file is judged in this browser: it is chosen or dropped, and never sent. What judges it comes only now. */
export const enhanceFile = (form: HTMLFormElement): void => {
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) return;
  showEnhanced(form);
  let busy = false;
  const take = async (file: File | undefined) => {
    if (!file || busy) return;
    busy = true;
    sayIn(form, form.dataset['reading'] ?? '');
    try {
      const { judgeHere } = await import('./judge-here');
      await judgeHere(file, form);
    } catch {
      sayIn(form, form.dataset['failed'] ?? '');
    } finally {
      busy = false;
      input.value = '';
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void take(input.files?.[0]);
  });
  input.addEventListener('change', () => void take(input.files?.[0]));
  for (const kind of ['dragover', 'dragleave', 'drop'] as const)
    document.addEventListener(kind, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      form.classList.toggle('over', kind === 'dragover');
      if (kind === 'drop') void take(event.dataTransfer.files[0]);
    });
};
