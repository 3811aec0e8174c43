import { TestBed } from '@angular/core/testing';
import { CurrentLanguage } from '../language';
import { formats } from './formats';

const spaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('dates, times and hours as each language says them', () => {
  const setUp = (language: 'fr' | 'en') => {
    TestBed.inject(CurrentLanguage).now.set(language);
    return TestBed.runInInjectionContext(formats);
  };

  it('says a deadline with its place', () => {
    expect(spaces(setUp('fr').deadline('2026-01-20T04:59:00Z', 'America/Toronto'))).toBe('19 janvier 2026, 23 h 59 (heure de Montréal)');
    expect(spaces(setUp('en').deadline('2026-01-20T04:59:00Z', 'America/Toronto'))).toBe('19 January 2026, 23:59 (Montréal time)');
  });

  it('says a day as it stands, whatever the zone of the reader', () => {
    expect(setUp('fr').date('2026-03-02')).toBe('2 mars 2026');
    expect(setUp('en').weekday('2026-03-02')).toMatch(/^Monday,? 2 March 2026$/);
  });

  it('says the first of a month as French does', () => {
    const format = setUp('fr');
    expect([format.date('2027-01-01'), format.weekday('2027-01-01'), format.date('2027-01-21')]).toEqual([
      '1er janvier 2027',
      'vendredi 1er janvier 2027',
      '21 janvier 2027',
    ]);
    expect(setUp('en').date('2027-01-01')).toBe('1 January 2027');
  });

  it('says exact durations', () => {
    const format = setUp('fr');
    expect(spaces(format.hours(2490))).toBe('41 h 30');
    expect(spaces(format.hours(420))).toBe('7 h');
    expect(spaces(format.hours(5))).toBe('0 h 05');
  });
});
