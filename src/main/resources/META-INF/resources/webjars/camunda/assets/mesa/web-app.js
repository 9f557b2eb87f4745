/**
 * What Tasklist, Cockpit, Admin and Welcome have in common: Mesa's name and the language of the person.
 * A browser set to English gets English; every other one gets Spanish.
 */
const english = (navigator.languages?.[0] ?? navigator.language ?? '').split('-')[0].toLowerCase() === 'en';

/** The text in the language of the person. */
export const say = (spanish, inEnglish) => (english ? inEnglish : spanish);

/** The settings that every web application starts from; `name` follows "Mesa" in its header and page title. */
export const mesaWebApp = (name) => ({
  app: { vendor: 'Mesa', name },
  // the fallback is the person's own language: its date words would otherwise win over those of the chosen one
  locales: { availableLocales: ['es', 'en'], fallbackLocale: say('es', 'en') },
  disableWelcomeMessage: true,
});

/**
 * Lays the words of the person's language where the application looks for them first: without this, a page that opens
 * before they have arrived shows bare keys in its title, and the words of the release before stay for one more visit.
 */
async function layWordsReady(language) {
  const base = document.querySelector('base');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  const answer = await fetch(`${folder}${language}.json`, { cache: 'no-cache' });
  const words = JSON.parse((await answer.text()).replaceAll('Camunda', 'Mesa'));

  const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
  kept[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(words);
  localStorage.setItem('camunda-web', JSON.stringify(kept));
}

document.documentElement.lang = say('es', 'en');
await layWordsReady(say('es', 'en')).catch((problem) => console.warn('Mesa: the words come late', problem));
