import { configureLocalization } from '@lit/localize';
import { setFormatLocale } from '../data/locale';
import { sourceLocale, targetLocales } from '../locales/locale-codes';

export type Language = 'en' | 'de';
export type Appearance = 'system' | 'light' | 'dark';

const LANGUAGE = 'crm.language';
const APPEARANCE = 'crm.appearance';

const { getLocale, setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: () => import('../locales/de'),
});

/** The language shown now. */
export function language(): Language {
  return getLocale() as Language;
}

/** The appearance chosen on this device. */
export function appearance(): Appearance {
  const chosen = localStorage.getItem(APPEARANCE);
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** Shows all texts in the language and keeps the choice on this device. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  localStorage.setItem(LANGUAGE, chosen);
  await showLanguage(chosen);
}

/** Shows the appearance and keeps the choice on this device. */
export function chooseAppearance(chosen: Appearance): void {
  localStorage.setItem(APPEARANCE, chosen);
  document.documentElement.dataset['appearance'] = chosen;
}

/** Brings back what was chosen on this device. */
export async function restorePreferences(): Promise<void> {
  document.documentElement.dataset['appearance'] = appearance();
  await showLanguage(localStorage.getItem(LANGUAGE) === 'de' ? 'de' : 'en');
}

async function showLanguage(chosen: Language): Promise<void> {
  setFormatLocale(chosen, navigator.language);
  await setLocale(chosen);
  document.documentElement.lang = chosen;
}
