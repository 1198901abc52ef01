// The least a cookie popup can do: the tab, its cookies, their names as one text.
const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
const domain = new URL(tab.url).hostname.split('.').slice(-2).join('.');
const cookies = await chrome.cookies.getAll({ domain });
document.body.textContent = cookies.map(({ name }) => name).join(' ');
