import { isFirefox } from './api.ts';

/** The cookie store of ordinary windows. */
export const defaultStoreId = isFirefox ? 'firefox-default' : '0';
