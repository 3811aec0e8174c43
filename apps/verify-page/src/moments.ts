/** Tells the moment of each check in the visitor's own zone, and names it. */
export const tellMomentsHere = (root: ParentNode): void => {
  const language = document.documentElement.lang;
  for (const element of root.querySelectorAll<HTMLTimeElement>('time[data-moment]')) {
    const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'longOffset',
    });
    const { timeZone } = format.resolvedOptions();
    const said = format.format(new Date(element.dateTime)).replace('GMT', 'UTC');
    element.textContent = timeZone === 'UTC' ? said : `${said}, ${timeZone.replaceAll('_', ' ')}`;
  }
};
