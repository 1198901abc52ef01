import { useEffect } from 'preact/hooks';
import { onTabUpdate } from '../src/browser/events.ts';
import { useWords } from '../ui/use-words.ts';
import { isAddressOf, isOpen } from './bookmark.ts';

/** A bookmarked view of a site that no tab shows: says which to open, and shows the view once it is. */
export function AwaitSite({ host }: { host: string }) {
  const words = useWords();
  useEffect(
    () => onTabUpdate(() => void isOpen(host).then((isThere) => isThere && location.reload())),
    [host],
  );
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
