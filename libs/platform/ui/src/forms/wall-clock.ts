const WRITTEN = /^(\d{1,2})\s*(?:[h:.]\s*(\d{2})?)?$|^(\d{1,2})(\d{2})$/i;

/** A time of the day as people write it (`9 h 00`, `9h`, `9:00`, `0900`, `9`), as `09:00`; undefined when it is none. */
export const wallClockIn = (text: string): string | undefined => {
  const found = WRITTEN.exec(text.trim().replaceAll('\u00a0', ' '));
  if (!found) return undefined;
  const [hours, minutes] = [Number(found[1] ?? found[3]), Number(found[2] ?? found[4] ?? 0)];
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : undefined;
};
