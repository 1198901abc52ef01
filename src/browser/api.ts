import browser from 'webextension-polyfill';

/**
 * The extension API, promises everywhere: native in Firefox and from Chrome 148 on, where the polyfill does
 * nothing; wrapped by it in Chrome 121 to 147. Only this folder uses it.
 */
export const api = browser;

/** Firefox alone knows `getBrowserInfo`; it tells the two cookie APIs apart where their arguments differ. */
export const isFirefox = typeof browser.runtime.getBrowserInfo === 'function';
