import { ageWords, daysSince, isOld } from './age.ts';

const time = document.querySelector<HTMLTimeElement>('time[data-edition]');
const place = document.querySelector<HTMLElement>('[data-edition-age]');
if (time && place) {
  const days = daysSince(time.dateTime, new Date());
  place.textContent = ageWords(days);
  if (isOld(days)) place.dataset['old'] = '';
}
