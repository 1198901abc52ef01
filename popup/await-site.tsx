import { useEffect, useLayoutEffect } from 'preact/hooks';
import { onAccessChange, onTabUpdate } from '../src/browser/events.ts';
import { useWords } from '../ui/use-words.ts';
import { isAddressOf, isOpen, withoutAccess } from './bookmark.ts';
import { GrantAccess, type GrantAccessProps } from './grant-access.tsx';

const reload = () => location.reload();

/** A bookmarked view of a site that no tab shows: says which to open, and shows the view once it is. */
export function AwaitSite({ host }: { host: string }) {
  const words = useWords();
  useEffect(() => {
    let isFound = false;
    const look = async () => {
      const isThere = await isOpen(host);
      // Once only: that this page loads is told, too, and it would begin to load again and again.
      if (!isThere || isFound) return;
      isFound = true;
      reload();
    };
    const stop = onTabUpdate(() => void look());
    // It may have been opened since the browser was asked for its tabs, before anybody listened.
    void look();
    return stop;
  }, [host]);
  useLayoutEffect(() => onAccessChange(reload), []);
  const address = `https://${host}/`;
  return (
    <>
      <h1>{words.text('verdictAwaited')}</h1>
      <p>{words.text('awaitedText', host)}</p>
      {isAddressOf(address, host) && (
        <a class="button" href={address} target="_blank" rel="noopener">
          {words.text('openSite', host)}
        </a>
      )}
    </>
  );
}

/** A bookmarked view of a site without access: asks for it, and shows the view once it is granted, here or elsewhere. */
export function AwaitAccess({ outcome }: Pick<GrantAccessProps, 'outcome'>) {
  const { host } = outcome;
  // With the drawing: whoever sees the page may grant it at once.
  useLayoutEffect(() => {
    const stop = onAccessChange(reload);
    const look = async () => {
      if (host !== null && !(await withoutAccess(host))) reload();
    };
    // It may have been granted since the browser was asked, before anybody listened.
    void look();
    return stop;
  }, [host]);
  return <GrantAccess outcome={outcome} lookAgain={reload} />;
}
