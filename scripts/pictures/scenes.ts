import type { Page } from 'puppeteer-core';
import type { Lab } from '../../test/e2e/lab/lab.ts';
import { disclosure } from '../../test/e2e/lab/popup-hand.ts';
import { ready } from '../../test/e2e/lab/reading.ts';
import type { LabTab } from '../../test/e2e/lab/tab.ts';
import { PORTAL } from '../../test/site/hosts.ts';
import type { Site } from '../../test/site/site.ts';
import type { Language } from './captions.ts';

export interface Stage {
  readonly lab: Lab;
  readonly site: Site;
  readonly language: Language;
}

/** The size of the stores' pictures, and of the window that whole pages are taken in. */
export const canvas = { width: 1280, height: 800 } as const;

/** What is photographed: each brings a page into the state to be shown, with the real extension and the demo site. */
export const scenes = {
  site: async (stage: Stage) => (await openSite(stage)).page,
  popup: async (stage: Stage) => openPopup(stage),
  details: async (stage: Stage) => {
    const popup = await openPopup(stage);
    await openRow(popup, 'csrftoken');
    return popup;
  },
  finding: async (stage: Stage) => {
    const popup = await openPopup(stage);
    await openRow(popup, '_ga');
    await popup.$eval('.finding', (finding) => finding.scrollIntoView({ block: 'center' }));
    return popup;
  },
  table: async (stage: Stage) => {
    const page = await stage.lab.panel(await openSite(stage));
    await page.setViewport(canvas);
    await ready(page);
    return page;
  },
  policies: async ({ lab, language }: Stage) => {
    const page = await lab.policies('?site=www.example.org');
    await page.setViewport(canvas);
    const box = await page.waitForSelector('textarea#source');
    await box?.type(published[language]);
    await page.click('.add .button.primary');
    await page.waitForSelector('[data-draft]');
    return page;
  },
} as const satisfies Record<string, (stage: Stage) => Promise<Page>>;

export type SceneName = keyof typeof scenes;

async function openSite({ lab, site }: Stage): Promise<LabTab> {
  const tab = await lab.visit('about:blank');
  await tab.page.setViewport(canvas);
  await tab.goto(site.url(PORTAL, '/explore'));
  await lab.untilBadge(tab, ({ text }) => text === '3');
  return tab;
}

async function openPopup(stage: Stage): Promise<Page> {
  const popup = await stage.lab.popup(await openSite(stage));
  await ready(popup, ({ rows }) => rows.length === 7);
  return popup;
}

/** Opens a cookie's row, and brings it to the top. */
async function openRow(popup: Page, name: string): Promise<void> {
  const row = `[data-cookie="${name}"]`;
  await popup.click(disclosure(name));
  await popup.waitForSelector(`${row} .details`);
  await popup.$eval(row, (element) => element.scrollIntoView({ block: 'start' }));
}

/** What some site might publish, as it is pasted into the policies page. */
const published: Readonly<Record<Language, string>> = {
  en: `Cookie,Category,Provider,Purpose,Duration
session,Necessary,Example Library,Keeps you signed in,session
language,Preferences,Example Library,Remembers the language you chose,12 months
visits_*,Statistics,Example Library,Counts visits to each page,13 months`,
  fr: `Cookie,Catégorie,Fournisseur,Finalité,Durée
session,Nécessaires,Bibliothèque Exemple,Garde votre connexion ouverte,session
language,Préférences,Bibliothèque Exemple,Retient la langue choisie,12 mois
visits_*,Statistiques,Bibliothèque Exemple,Compte les visites de chaque page,13 mois`,
  es: `Cookie,Categoría,Proveedor,Finalidad,Duración
session,Necesarias,Biblioteca Ejemplo,Mantiene la sesión abierta,sesión
language,Preferencias,Biblioteca Ejemplo,Recuerda el idioma elegido,12 meses
visits_*,Estadísticas,Biblioteca Ejemplo,Cuenta las visitas a cada página,13 meses`,
};
