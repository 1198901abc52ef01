import { useEffect, useState } from 'preact/hooks';
import { layDownPage, openPolicies } from '../src/browser/hand-page.ts';
import { useWords } from '../ui/use-words.ts';
import { SiteCookies } from './site-cookies.tsx';

interface BringPolicyProps {
  readonly host: string;
  readonly tabId: number | null;
  /** Changes whenever the site's cookies may have. */
  readonly occasion: unknown;
}

/** The ways to give a site a policy: read the page that is open, or bring what the site publishes. */
export function BringPolicy({ host, tabId, occasion }: BringPolicyProps) {
  const words = useWords();
  const [said, setSaid] = useState('');
  const [sites, setSites] = useState<typeof import('../src/registrable-domain.ts') | null>(null);
  useEffect(() => {
    // The list of public suffixes, of 130 KB, which nothing else in the popup needs.
    void import('../src/registrable-domain.ts').then(setSites);
  }, []);
  // Worked out with the host: one that comes later would be that of another.
  const domain = sites?.registrableDomainOf(host) ?? null;
  const open = (readTabId?: number) =>
    openPolicies({ host, tabId }, readTabId).then(closePopup, (error: unknown) =>
      setSaid(words.text('errorText', String(error))),
    );
  const readPage = async (tab: number) => {
    const isRead = await layDownPage(tab).catch(() => false);
    if (!isRead) return setSaid(words.text('readPageFailed'));
    await open(tab);
  };
  return (
    <>
      <p>{words.text('noPolicyWays')}</p>
      <div class="actions">
        {tabId !== null && (
          <button type="button" class="button primary" onClick={() => void readPage(tabId)}>
            {words.text('readPage')}
          </button>
        )}
        <button type="button" class="button" onClick={() => void open()}>
          {words.text('addPolicy')}
        </button>
      </div>
      <p role="status">{said}</p>
      {domain !== null && tabId !== null && (
        <SiteCookies key={host} {...{ tabId, host, domain, occasion }} />
      )}
    </>
  );
}

/** Firefox leaves a popup open beside the new tab; a page in a tab stays. */
function closePopup(): void {
  if (document.documentElement.classList.contains('popup')) window.close();
}
